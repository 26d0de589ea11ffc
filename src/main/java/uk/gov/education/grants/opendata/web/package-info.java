/// The addresses that machines ask, and the page that tells people about them.
@NullMarked
package uk.gov.education.grants.opendata.web;

import org.jspecify.annotations.NullMarked;
