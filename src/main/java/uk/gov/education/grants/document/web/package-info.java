@NullMarked
package uk.gov.education.grants.document.web;

import org.jspecify.annotations.NullMarked;
