package uk.gov.education.grants.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.funding.RuleBook;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.SpendProfile;

/// One round as its pages show it and as other rooms need it.
///
/// @param status what the round is at the instant it was asked for
/// @param dates there for every round beyond draft
/// @param extensionReason why the closing was moved, if it was
/// @param forOneBidder whether closing and reason hold for the bidder who reads, and not for everybody
/// @param parts what its bids say beside answers and declaration, in printed order
/// @param themes of which each of its bids chooses one; none where bids choose none
/// @param firstStage the round whose invited bidders alone may bid in this one
/// @param nextStage the round to which bidders of this one may be invited, once it is set up
/// @param committed how much of the allocation is promised in awards
/// @param budgetLeft what is left of the programme's budget in each year
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
        boolean forOneBidder,
        Money committed,
        SpendProfile budgetLeft,
        List<BidPart> parts,
        List<String> themes,
        Optional<RoundLink> firstStage,
        Optional<RoundLink> nextStage,
        List<QuestionView> questions,
        List<CriterionView> criteria,
        RuleBook ruleBook) {

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

    public boolean asksFor(BidPart part) {
        return parts.contains(part);
    }

    /// Whether an award may come of its bids.
    public boolean givesMoney() {
        return asksFor(BidPart.MONEY);
    }

    /// Whether its bids nominate people, each of whom gets an answer.
    public boolean asksForNominees() {
        return asksFor(BidPart.NOMINEES);
    }

    public Money left() {
        return allocation().minus(committed);
    }

    /// What can still be promised at the moment of reading. Only a commitment says for certain.
    public Headroom headroom() {
        return new Headroom(left(), budgetLeft);
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

    /// Whether a bid that was received a moment ago came in time.
    public boolean wasOpen(Instant received) {
        return isOpen() || (status == RoundStatus.CLOSED && received.isBefore(Objects.requireNonNull(closesAt())));
    }

    /// Every rule in its one sentence, in printed order.
    public List<String> rules() {
        return ruleBook.statements();
    }
}
