@NullMarked
package uk.gov.education.grants.organisation.web;

import org.jspecify.annotations.NullMarked;
