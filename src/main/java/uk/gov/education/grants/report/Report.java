package uk.gov.education.grants.report;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.gov.education.grants.register.AwardFilter;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Where;

/// The reports there are. Each reads a view, and for an instant of the past the history of it.
public enum Report {
    AWARDS(
            "awards",
            "Awards",
            "One row for each award, also those that are proposed, refused or not announced yet. It begins with the columns of the public register.",
            "The year filter means the financial year in which an award was announced.",
            "report_award",
            "a.key",
            List.of("award_reference"),
            Columns.AWARDS,
            Filters.OF_AWARDS),

    AWARD_YEARS(
            "award-years",
            "Awards by financial year",
            "One row for each award and financial year with money in it. It counts what is committed: no award that is proposed, refused, declined or lapsed.",
            "The year filter means the financial year of the row; least and most amount mean the whole award.",
            "report_award_year",
            "a.key, a.financial_year collate \"C\"",
            List.of("award_reference", "financial_year"),
            Columns.AWARD_YEARS,
            Filters.OF_AWARDS),

    BIDS(
            "bids",
            "Bids and outcomes",
            "One row for each bid that is decided: what it asked for, how it was scored, what the panel advised and what became of it. A bidder who has not been told yet does not know the outcome: do not pass it on.",
            "The year filter means the financial year of the submission; least and most amount mean what the bid asks for.",
            "report_bid",
            "a.key",
            List.of("bid_reference"),
            Columns.BIDS,
            Filters.OF_BIDS),

    STAGES(
            "stages",
            "Time taken per stage",
            "One row for each bid that is decided: the day of each stage, and the days from one to the next. Awards without a bid are not in it.",
            "The year filter means the financial year of the submission; least and most amount mean what the bid asks for.",
            "report_bid",
            "a.key",
            List.of("bid_reference"),
            Columns.STAGES,
            Filters.OF_BIDS),

    SCORES(
            "scores",
            "Scores",
            "One row for each decided bid and criterion, with the points of its scorecards taken together. No assessor is in it, and no bid whose score was never settled.",
            "The year filter means the financial year of the submission; least and most amount mean what the bid asks for.",
            "report_score",
            "a.key",
            List.of("bid_reference", "criterion"),
            Columns.SCORES,
            Filters.OF_BIDS),

    BUDGETS(
            "budgets",
            "Programme budgets",
            "One row for each programme and financial year that has a budget: budget, allocated, committed, left and paid.",
            "The year filter means the financial year of the row.",
            "report_budget",
            "a.key",
            List.of("programme_code", "financial_year"),
            Columns.BUDGETS,
            Set.of("programme", "year")),

    RETURNS(
            "returns",
            "Returns due",
            "One row for each monitoring return that an award has to send: by when it is due, where it stands, and how many days it is late on the day of the file. Those of periods to come are in it too.",
            "The year filter means the financial year in which the period ends; least and most amount mean the whole award.",
            "report_return",
            "a.key",
            List.of("award_reference", "period"),
            Columns.RETURNS,
            Filters.OF_AWARDS),

    DISPENSATIONS(
            "dispensations",
            "Dispensations",
            "One row for each time that somebody asked to set a funding rule aside for an award, whatever was decided.",
            "The year filter means the financial year in which it was asked; least and most amount mean the whole award.",
            "report_dispensation",
            "a.award_reference collate \"C\", a.rule_code collate \"C\", a.asked_on, a.key",
            List.of(),
            Columns.DISPENSATIONS,
            Filters.OF_AWARDS);

    private final String slug;
    private final String title;
    private final String holds;
    private final String ofTheYear;
    private final String view;
    private final String order;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of, which nobody can change
    private final List<String> primaryKey;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of, which nobody can change
    private final List<ReportColumn> columns;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of, which nobody can change
    private final Set<String> filters;

    Report(
            String slug,
            String title,
            String holds,
            String ofTheYear,
            String view,
            String order,
            List<String> primaryKey,
            List<ReportColumn> columns,
            Set<String> filters) {
        this.slug = slug;
        this.title = title;
        this.holds = holds;
        this.ofTheYear = ofTheYear;
        this.view = view;
        this.order = order;
        this.primaryKey = primaryKey;
        this.columns = columns;
        this.filters = filters;
    }

    /// The report of an address such as "award-years".
    public static Report of(String slug) {
        return Arrays.stream(values())
                .filter(report -> report.slug.equals(slug))
                .findFirst()
                .orElseThrow(() -> new NotFound("report " + slug));
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    /// What is in it, in a sentence or two.
    public String holds() {
        return holds;
    }

    /// What its filters by year and amount mean.
    public String ofTheYear() {
        return ofTheYear;
    }

    /// The columns that tell its rows apart; none where a row has no name.
    public List<String> primaryKey() {
        return primaryKey;
    }

    public List<ReportColumn> columns() {
        return columns;
    }

    /// The columns of a file of this edition, in order.
    List<ReportColumn> columns(int edition) {
        return columns.stream().filter(column -> column.edition() <= edition).toList();
    }

    /// The edition that brought it.
    int edition() {
        return columns.getFirst().edition();
    }

    public boolean hasFilter(String name) {
        return filters.contains(name);
    }

    /// The rows that are meant, as they stand or as they stood, for a list of expressions or for a count.
    String from(Where where, boolean asTheyStood) {
        return "\n  from %s a\n%s".formatted(asTheyStood ? view + "_history" : view, where.clause());
    }

    String orderBy() {
        return "\n order by " + order;
    }

    Where where(AwardFilter filter) {
        return this == AWARDS ? filter.where() : filter.whereByYear();
    }

    /// The filters of the register that a report has.
    private static final class Filters {

        static final Set<String> OF_AWARDS = Set.copyOf(AwardFilter.NAMES);
        static final Set<String> OF_BIDS =
                AwardFilter.NAMES.stream().filter(name -> !name.equals("kind")).collect(Collectors.toUnmodifiableSet());
    }
}
