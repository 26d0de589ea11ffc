package uk.gov.education.grants.award;

import java.util.Optional;
import java.util.UUID;
import uk.gov.education.grants.award.Advice.Fund;
import uk.gov.education.grants.bid.BidCase;
import uk.gov.education.grants.funding.PaymentRoute;
import uk.gov.education.grants.programme.RoundView;
import uk.gov.education.grants.shared.Period;

/// What is proposed, whether or not it has become an award yet: the funding rules look at both in the same way.
///
/// @param bid the bid it follows; none for a direct award
/// @param grounds why it is made without competition; none for an award that follows a bid
record Proposal(
        UUID programme,
        UUID round,
        UUID project,
        UUID lead,
        Optional<UUID> bid,
        Optional<String> grounds,
        AwardTerms terms) {

    /// What would be awarded to a bid on this advice; without advice to fund, what the bid asks for.
    static Proposal of(BidCase bid, Advice advice) {
        var head = bid.head();
        return new Proposal(
                head.round().programmeId(),
                head.round().id(),
                bid.projectId(),
                head.leadId(),
                Optional.of(head.id()),
                Optional.empty(),
                termsOf(bid, advice));
    }

    private static AwardTerms termsOf(BidCase bid, Advice advice) {
        var content = bid.content();
        var period = new Period(content.start(), content.end());
        return advice instanceof Fund fund
                ? new AwardTerms(fund.award(), period, fund.profile(), fund.route(), content.summary(), bid.places())
                : new AwardTerms(
                        content.kind(),
                        period,
                        content.grant(),
                        PaymentRoute.of(bid.leadKind()),
                        content.summary(),
                        bid.places());
    }

    static Proposal direct(RoundView round, DirectProposal direct) {
        return new Proposal(
                round.programmeId(),
                round.id(),
                direct.project(),
                direct.lead(),
                Optional.empty(),
                Optional.of(direct.grounds()),
                direct.terms());
    }

    boolean isDirect() {
        return bid.isEmpty();
    }

    Proposal with(AwardTerms other) {
        return new Proposal(programme, round, project, lead, bid, grounds, other);
    }
}
