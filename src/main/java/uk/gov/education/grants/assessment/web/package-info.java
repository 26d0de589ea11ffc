@NullMarked
package uk.gov.education.grants.assessment.web;

import org.jspecify.annotations.NullMarked;
