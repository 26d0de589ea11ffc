package uk.gov.education.grants.award;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.funding.Chain;
import uk.gov.education.grants.funding.FundingRequest;
import uk.gov.education.grants.funding.Stage;
import uk.gov.education.grants.funding.Verdict;
import uk.gov.education.grants.funding.VerdictSnapshot;
import uk.gov.education.grants.funding.VerdictSnapshot.Line;
import uk.gov.education.grants.programme.Commitments;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotFound;

/// Shows one award to the Department, from the proposal to the announcement.
@Service
@Transactional(readOnly = true)
public class AwardCaseService {

    private final Awards awards;
    private final AwardReader reader;
    private final AwardFacts facts;
    private final CaseChain chain;
    private final RoundService rounds;
    private final Commitments commitments;
    private final RecommendationRepository recommendations;

    AwardCaseService(
            Awards awards,
            AwardReader reader,
            AwardFacts facts,
            CaseChain chain,
            RoundService rounds,
            Commitments commitments,
            RecommendationRepository recommendations) {
        this.awards = awards;
        this.reader = reader;
        this.facts = facts;
        this.chain = chain;
        this.rounds = rounds;
        this.commitments = commitments;
        this.recommendations = recommendations;
    }

    /// The whole chain. While the award is being decided its rules are those of today; afterwards they are as they were
    /// when it was decided.
    public AwardCaseView show(Actor by, AwardReference reference) {
        var award = awards.find(by, reference);
        var head = reader.head(award);
        var left = commitments.headroom(award.roundId());
        var kept = award.status().isBeingDecided() ? Optional.<KeptVerdict>empty() : award.lastVerdict();
        return new AwardCaseView(
                head,
                AwardReader.years(award.terms().profile(), left.budgetLeft()),
                left.roundLeft(),
                kept.isPresent(),
                kept.map(it -> it.verdict().lines()).orElseGet(() -> today(by, award)),
                adviceOn(award).orElse(null),
                award.dispensations(),
                award.approvals(),
                award.announcements(),
                reader.history(Stream.of(reference.text(), head.bid())
                        .flatMap(Stream::ofNullable)
                        .toList()),
                mayDo(by, award));
    }

    /// What an approver has to know before deciding.
    public ApprovalView approval(Actor approver, AwardReference reference) {
        var award = awards.find(approver, reference);
        AwardAccess.requireApprover(approver);
        var done = chain.of(approver, award);
        var request = requestOf(approver, award, Optional.of(done));
        var verdict = AwardRules.onApproval(rounds.ruleBook(award.roundId()), request, award.granted());
        return new ApprovalView(
                reader.head(award),
                adviceOn(award),
                AwardReader.years(request.profile(), request.standing().budgetLeft()),
                request.standing().roundLeft(),
                lines(verdict).stream()
                        .filter(line -> line.finding().equals("BROKEN"))
                        .toList(),
                award.dispensations(),
                award.approvals(),
                approver.approvalLimit(),
                award.objectionTo(approver).or(() -> AwardAccess.objection(done)));
    }

    /// One rule of an award that may be set aside, or was.
    public DispensationView dispensation(Actor by, AwardReference reference, String ruleCode) {
        var award = awards.find(by, reference);
        var asked = award.dispensations().stream()
                .filter(row -> row.stands() && row.code().equals(ruleCode))
                .findFirst();
        var rule = today(by, award).stream()
                .filter(line -> line.code().equals(ruleCode))
                .findFirst()
                .orElseThrow(() -> new NotFound("Award %s has no rule %s.".formatted(reference, ruleCode)));
        return new DispensationView(
                reader.head(award),
                rule,
                asked,
                AwardAccess.mayPrepare(by)
                        && award.status().isBeingDecided()
                        && isDispensable(rule)
                        && asked.filter(row -> row.waits() || Boolean.TRUE.equals(row.approved()))
                                .isEmpty(),
                by.approvalLimit(),
                AwardAccess.mayDecide(by)
                        ? AwardAccess.objection(chain.of(by, award))
                        : Optional.of("An approver decides on it."));
    }

    /// The award, for an officer who is about to tell somebody of it.
    public AwardCaseView toTell(Actor officer, AwardReference reference) {
        var view = show(officer, reference);
        AwardAccess.requireOfficer(officer);
        return view;
    }

    private Optional<RecommendationRow> adviceOn(Award award) {
        return award.bidId()
                .flatMap(recommendations::findByBidIdAndTakenBackAtIsNull)
                .map(Recommendation::row);
    }

    private FundingRequest requestOf(Actor by, Award award, Optional<Chain> done) {
        return facts.request(by, award.id(), award.proposal(), done);
    }

    private List<Line> today(Actor by, Award award) {
        var request = requestOf(by, award, Optional.empty());
        return lines(AwardRules.beforeApproval(rounds.ruleBook(award.roundId()), request, award.granted()));
    }

    private static List<Line> lines(Verdict verdict) {
        return VerdictSnapshot.of(Stage.APPROVE, verdict).lines();
    }

    private static boolean isDispensable(Line rule) {
        return rule.finding().equals("BROKEN") && rule.weight().equals("NEEDS_DISPENSATION");
    }

    private static AwardCaseView.May mayDo(Actor by, Award award) {
        var officer = AwardAccess.mayPrepare(by);
        var next = award.status().next();
        return new AwardCaseView.May(
                officer && award.status().isBeingDecided(),
                AwardAccess.mayDecide(by) && award.objectionTo(by).isEmpty(),
                officer && next.contains(AwardStatus.OFFERED),
                officer && next.contains(AwardStatus.ACCEPTED),
                officer && award.status() == AwardStatus.ACCEPTED,
                officer && award.informedAt().isPresent());
    }
}
