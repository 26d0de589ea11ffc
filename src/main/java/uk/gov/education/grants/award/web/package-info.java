@NullMarked
package uk.gov.education.grants.award.web;

import org.jspecify.annotations.NullMarked;
