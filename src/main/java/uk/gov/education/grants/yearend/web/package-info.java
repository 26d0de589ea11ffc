@NullMarked
package uk.gov.education.grants.yearend.web;

import org.jspecify.annotations.NullMarked;
