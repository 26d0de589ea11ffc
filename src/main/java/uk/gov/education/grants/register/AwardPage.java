package uk.gov.education.grants.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;

/// Everything the public may know of one award.
/// @param row the award as it stands in lists and files
/// @param paid what the ledger says was paid of it and was not returned
/// @param disagreements one sentence for each announced amount that is not the awarded one
/// @param earlier awards of the same project announced before this one
/// @param later awards of the same project announced after it: what it led to
public record AwardPage(
        AwardRow row,
        Facts facts,
        Money paid,
        List<Year> profile,
        List<Place> places,
        List<Announcement> announcements,
        List<String> disagreements,
        List<Dispensation> dispensations,
        List<Evaluation> evaluations,
        List<Sibling> earlier,
        List<Sibling> later) {

    /// How what was announced stands to what was awarded: "the same", "£4,000 less", "£500,000 more".
    public String comparedToAwarded(Announcement said) {
        var more = said.amount().minus(facts.amount());
        if (more.isZero()) {
            return "the same";
        }
        return more.isPositive() ? more + " more" : facts.amount().minus(said.amount()) + " less";
    }

    /// What stands in the award itself.
    /// @param reason why the panel advised to fund it
    /// @param directGrounds why it was awarded without a bid
    /// @param sourceIdentifier the identifier that a file gave it from which it was brought in
    public record Facts(
            String reference,
            String project,
            String projectCode,
            String programme,
            String programmeCode,
            String round,
            String roundCode,
            String kind,
            String status,
            String lead,
            String leadId,
            String region,
            Money amount,
            String paymentRoute,
            String purpose,
            @Nullable String reason,
            @Nullable String directGrounds,
            @Nullable String sourceIdentifier,
            LocalDate approvedOn,
            LocalDate announcedOn,
            LocalDate startDate,
            LocalDate endDate) {}

    public record Year(FinancialYear year, Money amount) {}

    public record Place(String gssCode, String name, String region) {}

    /// What was said in public. The qualifier is a word such as "up to", or "".
    public record Announcement(
            LocalDate announcedOn,
            Money amount,
            String qualifier,
            String sourceTitle,
            @Nullable String sourceUrl,
            String quote) {

        /// "up to £4,000,000".
        public String amountInWords() {
            return qualifier.isEmpty() ? amount.toString() : qualifier + " " + amount;
        }
    }

    /// One rule that was set aside: the rule as it was worded, how it was broken, why it was set aside, and when.
    public record Dispensation(
            String ruleCode, @Nullable String statement, String breach, String reason, LocalDate decidedOn) {}

    /// What was found out about the project.
    /// @param reportUrl where the report can be read, if that is an address of the web
    public record Evaluation(
            String title,
            String evaluator,
            int evidenceLevel,
            LocalDate publishedOn,
            @Nullable String reportUrl) {}

    /// Another award of the same project.
    public record Sibling(String reference, String kind, Money amount, LocalDate announcedOn) {}
}
