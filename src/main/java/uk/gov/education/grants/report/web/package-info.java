/// The catalogue of reports, and the files.
@NullMarked
package uk.gov.education.grants.report.web;

import org.jspecify.annotations.NullMarked;
