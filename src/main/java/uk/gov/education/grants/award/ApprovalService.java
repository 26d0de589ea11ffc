package uk.gov.education.grants.award;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.award.ApproveOutcome.Approved;
import uk.gov.education.grants.award.ApproveOutcome.BudgetGone;
import uk.gov.education.grants.award.ApproveOutcome.NeedsAnother;
import uk.gov.education.grants.award.ApproveOutcome.NotFundable;
import uk.gov.education.grants.bid.BidCaseService;
import uk.gov.education.grants.funding.FundingRequest;
import uk.gov.education.grants.funding.Stage;
import uk.gov.education.grants.funding.Verdict;
import uk.gov.education.grants.programme.CommitOutcome.Committed;
import uk.gov.education.grants.programme.CommitOutcome.FallsShort;
import uk.gov.education.grants.programme.Commitments;
import uk.gov.education.grants.programme.Headroom;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.shared.Actor;

/// Approves and refuses awards. This is the moment of decision: every rule is looked at with the figures of that
/// moment, by a person who has no other part in the case, and the money is promised in the same transaction.
@Service
@Transactional(readOnly = true)
public class ApprovalService {

    private final Awards awards;
    private final AwardFacts facts;
    private final CaseChain chain;
    private final RoundService rounds;
    private final Commitments commitments;
    private final BidCaseService bids;
    private final JdbcClient db;

    ApprovalService(
            Awards awards,
            AwardFacts facts,
            CaseChain chain,
            RoundService rounds,
            Commitments commitments,
            BidCaseService bids,
            JdbcClient db) {
        this.awards = awards;
        this.facts = facts;
        this.chain = chain;
        this.rounds = rounds;
        this.commitments = commitments;
        this.bids = bids;
        this.db = db;
    }

    /// One approver's yes. It promises the money once an approver whose limit reaches the amount has said so; if the
    /// money is no longer there, nothing is approved and the approver reads what is short.
    @Transactional
    public ApproveOutcome approve(Actor approver, AwardReference reference, String reason) {
        var award = awards.hold(approver, reference);
        AwardAccess.requireApprover(approver);
        award.requireDecisionBy(approver);
        decideOneByOneFor(award);
        var request = requestFor(approver, award);
        var book = rounds.ruleBook(award.roundId());
        var verdict = AwardRules.onApproval(book, request, award.granted());
        if (!(verdict instanceof Verdict.Fundable)) {
            return refusal(approver, award, verdict, request);
        }
        var kept = KeptVerdict.of(Stage.APPROVE, verdict, book);
        if (award.amount().isMoreThan(approver.approvalLimit())) {
            award.approve(approver, reason, kept, awards.now(), awards.today());
            awards.changed(approver, award, "approved the award, which needs a second approver: " + reason);
            return new NeedsAnother(approver.approvalLimit(), award.amount());
        }
        return switch (commitments.commit(
                award.promise(approver, "approved the award"), award.terms().profile())) {
            case FallsShort shortage -> budgetGone(approver, award, shortage);
            case Committed _ -> {
                award.approve(approver, reason, kept, awards.now(), awards.today());
                awards.changed(approver, award, "approved the award: " + reason);
                award.bidId().ifPresent(bid -> bids.decide(approver, bid, true));
                yield new Approved(reference);
            }
        };
    }

    /// A no. It ends the proposal, whoever else has said yes.
    @Transactional
    public void refuse(Actor approver, AwardReference reference, String reason) {
        var award = awards.hold(approver, reference);
        AwardAccess.requireApprover(approver);
        award.requireDecisionBy(approver);
        AwardAccess.requireIndependent(chain.of(approver, award));
        var book = rounds.ruleBook(award.roundId());
        var verdict = AwardRules.onApproval(book, requestFor(approver, award), award.granted());
        award.refuse(approver, reason, KeptVerdict.of(Stage.APPROVE, verdict, book), awards.now());
        awards.changed(approver, award, "refused the award: " + reason);
    }

    private FundingRequest requestFor(Actor approver, Award award) {
        return facts.request(approver, award.id(), award.proposal(), Optional.of(chain.of(approver, award)));
    }

    /// Two awards to one organisation are decided one after the other, so that the second sees the first: the rules on
    /// all that an organisation has would otherwise both look at the figures from before.
    private void decideOneByOneFor(Award award) {
        db.sql("select from organisation where id = :lead for no key update")
                .param("lead", award.leadOrganisationId())
                .query()
                .listOfRows();
    }

    private ApproveOutcome refusal(Actor approver, Award award, Verdict verdict, FundingRequest request) {
        var breaches = verdict.breaches();
        if (!AwardRules.onlyMoneyIsMissing(breaches)) {
            return new NotFundable(breaches);
        }
        var left =
                new Headroom(request.standing().roundLeft(), request.standing().budgetLeft());
        return left.shortFor(request.profile())
                .<ApproveOutcome>map(shortage -> budgetGone(approver, award, shortage))
                .orElseGet(() -> new NotFundable(breaches));
    }

    private BudgetGone budgetGone(Actor approver, Award award, FallsShort shortage) {
        awards.changed(approver, award, "could not approve the award. " + String.join(" ", shortage.sentences()));
        return new BudgetGone(shortage);
    }
}
