@NullMarked
package uk.gov.education.grants.monitoring.web;

import org.jspecify.annotations.NullMarked;
