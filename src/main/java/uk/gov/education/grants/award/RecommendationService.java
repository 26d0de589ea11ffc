package uk.gov.education.grants.award;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.award.Advice.Fund;
import uk.gov.education.grants.award.RecommendOutcome.NotFundable;
import uk.gov.education.grants.award.RecommendOutcome.Noted;
import uk.gov.education.grants.award.RecommendOutcome.Proposed;
import uk.gov.education.grants.bid.BidCaseService;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.funding.Stage;
import uk.gov.education.grants.funding.Verdict;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;

/// Records what the panel advises for a bid. Advice to fund proposes an award at once, if the rules allow it.
@Service
@Transactional(readOnly = true)
public class RecommendationService {

    private final BidCaseService bids;
    private final RecommendationRepository recommendations;
    private final Awards awards;
    private final AwardFacts facts;
    private final Separation separation;
    private final Flags flags;
    private final ReserveList reserves;

    RecommendationService(
            BidCaseService bids,
            RecommendationRepository recommendations,
            Awards awards,
            AwardFacts facts,
            Separation separation,
            Flags flags,
            ReserveList reserves) {
        this.bids = bids;
        this.recommendations = recommendations;
        this.awards = awards;
        this.facts = facts;
        this.separation = separation;
        this.flags = flags;
        this.reserves = reserves;
    }

    /// Advice for a bid whose score is settled. Whoever scored the bid does not recommend it, a flag that stops
    /// it has to be resolved first, and bids come off the reserve list in its order.
    @Transactional
    public RecommendOutcome recommend(Actor officer, BidReference reference, Advice advice) {
        AwardAccess.requireRead(officer, reference);
        AwardAccess.requireOfficer(officer);
        var bid = bids.read(officer, reference);
        separation.requireNotScoredBy(officer, bid.head().id(), "recommend it");
        flags.requireNoneStops(bid.head().id());
        var proposal = Proposal.of(bid, advice);
        var request = facts.known(bid, proposal).request();
        if (!bid.head().round().givesMoney()) {
            throw new Conflict("This round gives no money, so none of its bids is recommended for an award.");
        }
        var book = bid.head().round().ruleBook();
        var verdict = AwardRules.onProposal(book, request);
        if (advice instanceof Fund && verdict instanceof Verdict.Refused) {
            return new NotFundable(verdict.breaches());
        }
        var ahead = advice instanceof Fund ? reserves.aheadOf(bid.head().id()) : Optional.<RecommendOutcome>empty();
        if (ahead.isPresent()) {
            return ahead.get();
        }
        bids.recommended(officer, bid.head().id(), sentenceOf(advice));
        recommendations.saveAndFlush(new Recommendation(
                bid.head().id(), advice, KeptVerdict.of(Stage.RECOMMEND, verdict, book), officer, awards.now()));
        return advice instanceof Fund
                ? new Proposed(
                        awards.propose(officer, bid.head().round().programmeCode(), proposal)
                                .reference(),
                        verdict.breaches())
                : new Noted();
    }

    /// The panel thinks again. Possible while the award, if there is one, is not approved.
    @Transactional
    public void takeBack(Actor officer, BidReference reference, String reason) {
        AwardAccess.requireRead(officer, reference);
        AwardAccess.requireOfficer(officer);
        var bid = bids.read(officer, reference).head().id();
        awards.holdOfBid(bid).ifPresent(award -> {
            award.takeBack(reason);
            awards.changed(officer, award, "took the proposal back: " + reason);
        });
        var recommendation = recommendations
                .findByBidIdAndTakenBackAtIsNull(bid)
                .orElseThrow(() -> new Conflict("Nobody has recommended bid %s.".formatted(reference)));
        recommendation.takeBack(officer, reason, awards.now());
        recommendations.saveAndFlush(recommendation);
        bids.recommendAgain(officer, bid, reason);
    }

    private static String sentenceOf(Advice advice) {
        return switch (advice) {
            case Fund fund -> "fund %s, because %s".formatted(fund.profile().total(), fund.reason());
            case Advice.Reserve reserve -> "hold in reserve, because " + reserve.reason();
            case Advice.DoNotFund doNotFund -> "do not fund, because " + doNotFund.reason();
        };
    }
}
