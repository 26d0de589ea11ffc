@NullMarked
package uk.gov.education.grants.audit.web;

import org.jspecify.annotations.NullMarked;
