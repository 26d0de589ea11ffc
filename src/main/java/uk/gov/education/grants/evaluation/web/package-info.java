@NullMarked
package uk.gov.education.grants.evaluation.web;

import org.jspecify.annotations.NullMarked;
