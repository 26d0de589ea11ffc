package uk.gov.education.grants.award;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.ledger.Ledger;
import uk.gov.education.grants.programme.CommitOutcome;
import uk.gov.education.grants.programme.CommitOutcome.Committed;
import uk.gov.education.grants.programme.Commitments;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.SpendProfile;

/// Changes an award whose offer was accepted. The room of variations says so, in the transaction in which a
/// variation is agreed, and has looked at everything but the money that is left.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AwardChangeService {

    private final Awards awards;
    private final Commitments commitments;
    private final Ledger ledger;

    AwardChangeService(Awards awards, Commitments commitments, Ledger ledger) {
        this.awards = awards;
        this.commitments = commitments;
        this.ledger = ledger;
    }

    /// Holds an award: nobody else changes it or moves its money until this transaction ends.
    public void hold(Actor by, AwardReference reference) {
        awards.hold(by, reference);
    }

    /// Other amounts in each year. Nothing changes where a year or the round has too little left.
    ///
    /// @param how what was agreed, to be read after "agreed to"
    public CommitOutcome moveMoney(Actor approver, AwardReference reference, SpendProfile profile, String how) {
        var award = awards.hold(approver, reference);
        var outcome = commitments.change(
                award.promise(approver, "agreed to " + how), award.terms().profile(), profile);
        if (outcome instanceof Committed) {
            award.vary(profile);
            awards.changed(approver, award, "agreed to " + how);
        }
        return outcome;
    }

    public void extend(Actor approver, AwardReference reference, LocalDate lastDay, String how) {
        var award = awards.hold(approver, reference);
        award.extend(lastDay);
        awards.changed(approver, award, "agreed to " + how);
    }

    /// What changes in another room, and is told in the history of the award.
    public void note(Actor approver, AwardReference reference, String how) {
        awards.changed(approver, awards.hold(approver, reference), "agreed to " + how);
    }

    /// Ends an award early. What is neither paid nor on its way can be promised again.
    public void end(Actor approver, AwardReference reference, String reason, String how) {
        var award = awards.hold(approver, reference);
        award.terminate(reason);
        commitments.release(
                award.promise(approver, "agreed to " + how),
                ledger.balanceOf(award.id()).left());
        awards.changed(approver, award, "agreed to " + how);
    }
}
