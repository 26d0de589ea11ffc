@NullMarked
package uk.gov.education.grants.portfolio.web;

import org.jspecify.annotations.NullMarked;
