@NullMarked
package uk.gov.education.grants.closing.web;

import org.jspecify.annotations.NullMarked;
