package uk.gov.education.grants.award;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.funding.Stage;
import uk.gov.education.grants.funding.Verdict;
import uk.gov.education.grants.funding.VerdictSnapshot;
import uk.gov.education.grants.funding.VerdictSnapshot.Line;
import uk.gov.education.grants.programme.Commitments;
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
    private final Commitments commitments;

    AwardCaseService(Awards awards, AwardReader reader, AwardFacts facts, CaseChain chain, Commitments commitments) {
        this.awards = awards;
        this.reader = reader;
        this.facts = facts;
        this.chain = chain;
        this.commitments = commitments;
    }

    /// The whole chain. While the award is being decided its rules are those of today; afterwards they are as they were
    /// when it was decided.
    public AwardCaseView show(Actor by, AwardReference reference) {
        var award = awards.find(by, reference);
        var head = reader.head(award);
        var kept = award.status().isBeingDecided() ? Optional.<KeptVerdict>empty() : award.lastVerdict();
        var known = kept.isPresent() || award.wasDecidedElsewhere()
                ? Optional.<AwardFacts.Known>empty()
                : Optional.of(knownOf(by, award));
        var left = known.map(it -> it.round().headroom()).orElseGet(() -> commitments.headroom(award.roundId()));
        return new AwardCaseView(
                head,
                AwardReader.years(award.terms().profile(), left.budgetLeft()),
                left.roundLeft(),
                kept.isPresent() || award.wasDecidedElsewhere(),
                kept.map(it -> it.verdict().lines())
                        .or(() -> known.map(it -> today(it, award)))
                        .orElse(List.of()),
                head.advice(),
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
        var known = facts.known(approver, award.id(), award.proposal(), Optional.of(done));
        var request = known.request();
        var verdict = AwardRules.onApproval(known.round().ruleBook(), request, award.granted());
        var head = reader.head(award);
        return new ApprovalView(
                head,
                Optional.ofNullable(head.advice()),
                AwardReader.years(request.profile(), request.standing().budgetLeft()),
                request.standing().roundLeft(),
                lines(verdict).stream()
                        .filter(line -> line.finding().equals("BROKEN"))
                        .toList(),
                known.override(),
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
        var rule = today(knownOf(by, award), award).stream()
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

    private AwardFacts.Known knownOf(Actor by, Award award) {
        return facts.known(by, award.id(), award.proposal(), Optional.empty());
    }

    private static List<Line> today(AwardFacts.Known known, Award award) {
        return lines(AwardRules.beforeApproval(known.round().ruleBook(), known.request(), award.granted()));
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
                officer && award.status() == AwardStatus.ACCEPTED,
                officer && award.informedAt().isPresent(),
                officer && award.status() == AwardStatus.LIVE,
                officer && award.status() == AwardStatus.SUSPENDED);
    }
}
