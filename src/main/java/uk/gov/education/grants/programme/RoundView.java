package uk.gov.education.grants.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.funding.RuleBook;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;

/// One round as its pages show it and as other rooms need it.
///
/// @param status what the round is at the instant it was asked for
/// @param dates there for every round beyond draft
/// @param committed how much of the allocation is promised in awards
public record RoundView(
        UUID id,
        String code,
        UUID programmeId,
        String programmeCode,
        String programmeName,
        LegalPower legalPower,
        RoundDetails details,
        RoundStatus status,
        Optional<RoundDates> dates,
        Optional<String> extensionReason,
        Money committed,
        List<QuestionView> questions,
        List<CriterionView> criteria,
        RuleBook ruleBook) {

    static RoundView of(FundingRound round, Money committed, Instant now) {
        var programme = round.programme();
        return new RoundView(
                round.id(),
                round.code(),
                programme.id(),
                programme.code(),
                programme.name(),
                programme.legalPower(),
                round.details(),
                round.status(now),
                round.dates(),
                round.extensionReason(),
                committed,
                numbered(round.questions()),
                weighted(round.criteria()),
                round.ruleBook());
    }

    public String title() {
        return details.title();
    }

    public String summary() {
        return details.summary();
    }

    public RoundKind kind() {
        return details.kind();
    }

    public FinancialYear firstYear() {
        return details.firstYear();
    }

    public FinancialYear lastYear() {
        return details.lastYear();
    }

    public List<FinancialYear> years() {
        return firstYear().to(lastYear());
    }

    public Money allocation() {
        return details.allocation();
    }

    public Money left() {
        return allocation().minus(committed);
    }

    public @Nullable Instant opensAt() {
        return dates.map(RoundDates::opensAt).orElse(null);
    }

    public @Nullable Instant closesAt() {
        return dates.map(RoundDates::closesAt).orElse(null);
    }

    public @Nullable LocalDate decisionOn() {
        return dates.map(RoundDates::decisionOn).orElse(null);
    }

    public boolean isDraft() {
        return status == RoundStatus.DRAFT;
    }

    public boolean isOpen() {
        return status == RoundStatus.OPEN;
    }

    /// Every rule in its one sentence, in printed order.
    public List<String> rules() {
        return ruleBook.statements();
    }

    private static List<QuestionView> numbered(List<Question> questions) {
        return IntStream.range(0, questions.size())
                .mapToObj(place -> {
                    var question = questions.get(place);
                    return new QuestionView(place + 1, question.text(), question.guidance(), question.wordLimit());
                })
                .toList();
    }

    private static List<CriterionView> weighted(List<Criterion> criteria) {
        return IntStream.range(0, criteria.size())
                .mapToObj(place -> {
                    var criterion = criteria.get(place);
                    return new CriterionView(place + 1, criterion.title(), criterion.guidance(), criterion.weight());
                })
                .toList();
    }
}
