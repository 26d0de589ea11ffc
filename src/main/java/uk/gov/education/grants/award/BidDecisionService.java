package uk.gov.education.grants.award;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.award.Advice.Reserve;
import uk.gov.education.grants.bid.BidCase;
import uk.gov.education.grants.bid.BidCaseService;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.bid.BidStatus;
import uk.gov.education.grants.funding.Stage;
import uk.gov.education.grants.funding.VerdictSnapshot;
import uk.gov.education.grants.funding.VerdictSnapshot.Line;
import uk.gov.education.grants.shared.Actor;

/// Shows one bid to the Department: as a case, and as something to recommend.
@Service
@Transactional(readOnly = true)
public class BidDecisionService {

    private final BidCaseService bids;
    private final AwardReader reader;
    private final AwardFacts facts;

    BidDecisionService(BidCaseService bids, AwardReader reader, AwardFacts facts) {
        this.bids = bids;
        this.reader = reader;
        this.facts = facts;
    }

    public BidCaseView show(Actor by, BidReference reference) {
        AwardAccess.requireRead(by, reference);
        var bid = bids.read(by, reference);
        var known = asAsked(bid);
        var outcome = reader.outcomeOf(bid.head().id());
        return new BidCaseView(
                bid.head(),
                bid.sections(),
                outcome.verdict(),
                today(known),
                known.assessments().orElseThrow(),
                outcome.recommendations(),
                outcome.awards(),
                outcome.flags(),
                reader.history(List.of(reference.text())),
                mayDo(by, bid, outcome.awards()));
    }

    /// The case, for an officer who is about to take the recommendation back or to tell the bidder no.
    public BidCaseView toThinkAgain(Actor officer, BidReference reference) {
        var view = show(officer, reference);
        AwardAccess.requireOfficer(officer);
        return view;
    }

    /// What an officer has to know before recommending.
    public RecommendationView toRecommend(Actor officer, BidReference reference) {
        AwardAccess.requireRead(officer, reference);
        AwardAccess.requireOfficer(officer);
        var bid = bids.read(officer, reference);
        var known = asAsked(bid);
        var request = known.request();
        var left = request.standing().budgetLeft();
        return new RecommendationView(
                bid.head(),
                bid.head().round().years().stream()
                        .map(year -> new YearLine(year, request.profile().in(year), left.in(year)))
                        .toList(),
                request.standing().roundLeft(),
                request.kind(),
                request.standing().route().orElseThrow(),
                today(known));
    }

    private AwardFacts.Known asAsked(BidCase bid) {
        return facts.known(bid, Proposal.of(bid, new Reserve("")));
    }

    private static List<Line> today(AwardFacts.Known known) {
        var verdict = AwardRules.onProposal(known.round().ruleBook(), known.request());
        return VerdictSnapshot.of(Stage.RECOMMEND, verdict).lines();
    }

    private static BidCaseView.May mayDo(Actor by, BidCase bid, List<BidCaseView.AwardOfBid> awards) {
        var officer = AwardAccess.mayPrepare(by);
        var recommended = bid.head().status() == BidStatus.RECOMMENDED
                && bid.head().round().givesMoney();
        var hasAward = awards.stream().anyMatch(award -> award.status() != AwardStatus.REFUSED);
        var isProposed = awards.stream().anyMatch(award -> award.status() == AwardStatus.PROPOSED);
        return new BidCaseView.May(
                officer
                        && bid.head().status() == BidStatus.MODERATED
                        && bid.head().round().givesMoney(),
                officer && recommended && (!hasAward || isProposed),
                officer && recommended && !hasAward,
                officer && bid.head().isInterestToAnswer(),
                officer && bid.head().round().asksForNominees());
    }
}
