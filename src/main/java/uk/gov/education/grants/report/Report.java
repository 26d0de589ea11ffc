package uk.gov.education.grants.report;

import static uk.gov.education.grants.report.ReportColumn.always;
import static uk.gov.education.grants.report.ReportColumn.code;
import static uk.gov.education.grants.report.ReportColumn.pounds;
import static uk.gov.education.grants.report.ReportColumn.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import uk.gov.education.grants.register.AwardFilter;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Where;

/// The reports there are. New columns are added at the end, because scripts count on the order.
public enum Report {
    AWARDS(
            "awards",
            "Awards",
            "One row for each award, also those that are proposed, refused or not announced yet. It begins with the columns of the public register.",
            "The year filter means the financial year in which an award was announced.",
            "report_award",
            "award_reference",
            List.of(
                    text("award_reference", "Reference of the award"),
                    text("project", "Name of the project"),
                    text("programme", "Name of the programme"),
                    text("round", "Name of the funding round"),
                    code("kind", "pilot, scale_up or continuation"),
                    text("lead_organisation", "Name of the organisation that leads the project"),
                    text("lead_organisation_id", "Its org-id, such as GB-LAE-HCK"),
                    text(
                            "region",
                            "Regions of the places where the project works, joined by semicolons; the lead’s region where no place is named"),
                    code("places", "GSS codes of those places, in order, joined by semicolons"),
                    pounds("amount", "Pounds awarded: the sum of all years", "amount_pence"),
                    always("currency", "Always GBP", "GBP"),
                    code("status", "Where the award stands, such as proposed, approved or live"),
                    code("approved_on", "Day of approval"),
                    code("announced_on", "Day of the public announcement"),
                    code("start_date", "First day of the project"),
                    code("end_date", "Last day of the project"),
                    code("payment_route", "section_31 (councils) or section_14 (every other body)"),
                    code("proposed_on", "Day on which the award was proposed"),
                    code("informed_on", "Day on which the bidder was told"),
                    code("dispensed_rules", "Codes of the funding rules set aside for it, joined by semicolons"))) {

        @Override
        Where where(AwardFilter filter) {
            return filter.where();
        }
    },

    AWARD_YEARS(
            "award-years",
            "Awards by financial year",
            "One row for each award and financial year with money in it. It counts what is committed: no award that is proposed, refused, declined or lapsed.",
            "The year filter means the financial year of the row; min and max mean the amount of the whole award.",
            "report_award_year",
            "award_reference, a.financial_year",
            List.of(
                    text("award_reference", "Reference of the award"),
                    code("financial_year", "1 April to 31 March, such as 2016-17"),
                    pounds("amount", "Pounds of the award in that year", "year_pence"),
                    text(
                            "region",
                            "Regions of the places where the project works, joined by semicolons; the lead’s region where no place is named"),
                    code("authority_code", "GSS code of the council that leads the project, if one does"),
                    text("authority", "Name of that council’s area"),
                    code("programme_code", "Short code of the programme"),
                    text("programme", "Name of the programme"),
                    text("round", "Name of the funding round"),
                    text("project", "Name of the project"),
                    code("kind", "pilot, scale_up or continuation"),
                    text("lead_organisation", "Name of the organisation that leads the project"),
                    text("lead_organisation_id", "Its org-id, such as GB-LAE-HCK"),
                    code("places", "GSS codes of the places where the project works, in order, joined by semicolons"),
                    code("status", "Where the award stands, such as approved or live"),
                    code("announced_on", "Day of the public announcement; empty where there was none yet"))) {

        @Override
        Where where(AwardFilter filter) {
            return filter.whereByYear();
        }
    };

    private final String slug;
    private final String title;
    private final String holds;
    private final String ofTheYear;
    private final String view;
    private final String order;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of, which nobody can change
    private final List<ReportColumn> columns;

    Report(
            String slug,
            String title,
            String holds,
            String ofTheYear,
            String view,
            String order,
            List<ReportColumn> columns) {
        this.slug = slug;
        this.title = title;
        this.holds = holds;
        this.ofTheYear = ofTheYear;
        this.view = view;
        this.order = order;
        this.columns = columns;
    }

    /// The report of an address such as "award-years".
    public static Report of(String slug) {
        return Arrays.stream(values())
                .filter(report -> report.slug.equals(slug))
                .findFirst()
                .orElseThrow(() -> new NotFound("report " + slug));
    }

    public String fileName() {
        return slug + ".csv";
    }

    public String title() {
        return title;
    }

    /// What is in it, in a sentence or two.
    public String holds() {
        return holds;
    }

    /// What its filter by year means.
    public String ofTheYear() {
        return ofTheYear;
    }

    public List<ReportColumn> columns() {
        return columns;
    }

    abstract Where where(AwardFilter filter);

    String query(Where where) {
        return columns.stream()
                .map(column -> "%s as %s".formatted(column.sql(), column.name()))
                .collect(Collectors.joining(
                        ",\n       ",
                        "select ",
                        "\n  from %s a\n%s\n order by a.%s".formatted(view, where.clause(), order)));
    }
}
