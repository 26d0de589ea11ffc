package uk.gov.education.grants.award;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.funding.Breach;
import uk.gov.education.grants.funding.Weight;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.NotAllowed;

/// "Comply or explain": an officer asks that a broken rule be set aside for one award, and an approver decides.
@Service
@Transactional(readOnly = true)
public class DispensationService {

    private final Awards awards;
    private final AwardFacts facts;
    private final CaseChain chain;
    private final RoundService rounds;

    DispensationService(Awards awards, AwardFacts facts, CaseChain chain, RoundService rounds) {
        this.awards = awards;
        this.facts = facts;
        this.chain = chain;
        this.rounds = rounds;
    }

    /// Asks for an exception to a rule that is broken today and may be set aside.
    @Transactional
    public void request(Actor officer, AwardReference reference, String ruleCode, String reason) {
        var award = awards.hold(officer, reference);
        AwardAccess.requireOfficer(officer);
        award.ask(officer, dispensable(officer, award, ruleCode), reason, awards.now());
        awards.changed(officer, award, "asked for a dispensation from %s: %s".formatted(ruleCode, reason));
    }

    /// Decides on a request that somebody else made. Only an approver whose limit reaches the award may grant one.
    @Transactional
    public void decide(Actor approver, AwardReference reference, String ruleCode, boolean approved, String reason) {
        var award = awards.hold(approver, reference);
        AwardAccess.requireApprover(approver);
        AwardAccess.requireIndependent(chain.of(approver, award));
        if (approved && award.amount().isMoreThan(approver.approvalLimit())) {
            throw new NotAllowed("The award is %s and your limit is %s, so another approver has to decide."
                    .formatted(award.amount(), approver.approvalLimit()));
        }
        award.decideDispensation(approver, ruleCode, approved, reason, awards.now());
        awards.changed(
                approver,
                award,
                "%s the dispensation from %s: %s".formatted(approved ? "approved" : "refused", ruleCode, reason));
    }

    private Breach dispensable(Actor by, Award award, String ruleCode) {
        var request = facts.request(by, award.id(), award.proposal(), Optional.empty());
        var breach =
                AwardRules.onApproval(rounds.ruleBook(award.roundId()), request, award.granted()).breaches().stream()
                        .filter(broken -> broken.rule().code().equals(ruleCode))
                        .findFirst()
                        .orElseThrow(() -> new Conflict(
                                "Rule %s is not broken, so there is nothing to set aside.".formatted(ruleCode)));
        if (breach.weight() == Weight.STOPS) {
            throw new Conflict("Rule %s stops an award: nobody can set it aside.".formatted(ruleCode));
        }
        return breach;
    }
}
