package uk.gov.education.grants.award;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.grants.assessment.AssessmentResults;
import uk.gov.education.grants.award.Advice.Reserve;
import uk.gov.education.grants.bid.BidCase;
import uk.gov.education.grants.bid.BidCaseService;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.bid.BidStatus;
import uk.gov.education.grants.funding.FundingRequest;
import uk.gov.education.grants.funding.Stage;
import uk.gov.education.grants.funding.VerdictSnapshot;
import uk.gov.education.grants.funding.VerdictSnapshot.Line;
import uk.gov.education.grants.shared.Actor;

/// Shows one bid to the Department: as a case, and as something to recommend.
@Service
@Transactional(readOnly = true)
public class BidDecisionService {

    private final BidCaseService bids;
    private final AssessmentResults assessments;
    private final RecommendationRepository recommendations;
    private final AwardReader reader;
    private final AwardFacts facts;
    private final JsonMapper json;

    BidDecisionService(
            BidCaseService bids,
            AssessmentResults assessments,
            RecommendationRepository recommendations,
            AwardReader reader,
            AwardFacts facts,
            JsonMapper json) {
        this.bids = bids;
        this.assessments = assessments;
        this.recommendations = recommendations;
        this.reader = reader;
        this.facts = facts;
        this.json = json;
    }

    public BidCaseView show(Actor by, BidReference reference) {
        AwardAccess.requireRead(by, reference);
        var bid = bids.read(by, reference);
        var id = bid.head().id();
        var awards = reader.awardsOf(id);
        return new BidCaseView(
                bid.head(),
                bid.sections(),
                reader.submissionVerdict(id).map(kept -> json.readValue(kept, VerdictSnapshot.class)),
                today(bid, asAsked(bid)),
                assessments.of(id),
                recommendations.findByBidIdOrderByRecommendedAtDesc(id).stream()
                        .map(Recommendation::row)
                        .toList(),
                awards,
                reader.history(List.of(reference.text())),
                mayDo(by, bid, awards));
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
        var request = asAsked(bid);
        var left = request.standing().budgetLeft();
        return new RecommendationView(
                bid.head(),
                bid.head().round().years().stream()
                        .map(year -> new YearLine(year, request.profile().in(year), left.in(year)))
                        .toList(),
                request.standing().roundLeft(),
                request.kind(),
                request.standing().route().orElseThrow(),
                today(bid, request));
    }

    private FundingRequest asAsked(BidCase bid) {
        return facts.request(bid, Proposal.of(bid, new Reserve("")));
    }

    private static List<Line> today(BidCase bid, FundingRequest request) {
        var verdict = AwardRules.onProposal(bid.head().round().ruleBook(), request);
        return VerdictSnapshot.of(Stage.RECOMMEND, verdict).lines();
    }

    private static BidCaseView.May mayDo(Actor by, BidCase bid, List<BidCaseView.AwardOfBid> awards) {
        var officer = AwardAccess.mayPrepare(by);
        var recommended = bid.head().status() == BidStatus.RECOMMENDED;
        var hasAward = awards.stream().anyMatch(award -> award.status() != AwardStatus.REFUSED);
        var isProposed = awards.stream().anyMatch(award -> award.status() == AwardStatus.PROPOSED);
        return new BidCaseView.May(
                officer && bid.head().status() == BidStatus.MODERATED,
                officer && recommended && (!hasAward || isProposed),
                officer && recommended && !hasAward);
    }
}
