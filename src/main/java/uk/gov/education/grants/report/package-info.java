/// Reports for analysts of the Department, as files for spreadsheets and scripts: of awards, announced or not,
/// of decided bids and of budgets. It reads the views `report_…` and what is kept of them, and nothing else,
/// and is filtered as the register is. A report as at an instant is the same file for ever.
///
/// A new report is a view in `R__report_views.sql`, a table `report_…_history` with `let_reports_follow` in a
/// migration, and a constant of [Report] with its columns.
@NullMarked
@ApplicationModule(allowedDependencies = {"register"})
package uk.gov.education.grants.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
