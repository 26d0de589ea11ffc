@NullMarked
package uk.gov.education.grants.intake.web;

import org.jspecify.annotations.NullMarked;
