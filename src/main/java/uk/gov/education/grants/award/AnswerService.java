package uk.gov.education.grants.award;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.programme.Commitments;
import uk.gov.education.grants.shared.Actor;

/// What becomes of an award that was offered: its lead organisation accepts or declines it, or lets it lapse. The room
/// of agreements says so, in the transaction in which it keeps the answer.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AnswerService {

    private final Awards awards;
    private final Commitments commitments;

    AnswerService(Awards awards, Commitments commitments) {
        this.awards = awards;
        this.commitments = commitments;
    }

    public void accept(Actor certifier, AwardReference reference) {
        var award = awards.holdForCertifier(certifier, reference);
        award.accept();
        awards.changed(certifier, award, "accepted the offer");
    }

    /// The organisation does not want the award. Its money can be promised again.
    public void decline(Actor certifier, AwardReference reference, String reason) {
        var award = awards.holdForCertifier(certifier, reference);
        award.decline(reason);
        commitments.release(
                award.promise(certifier, "declined the offer"), award.terms().profile());
        awards.changed(certifier, award, "declined the offer: " + reason);
    }

    /// Nobody answered in time. Its money can be promised again.
    public void lapse(AwardReference reference, String reason) {
        var award = awards.hold(reference);
        award.lapse(reason);
        commitments.release(
                award.promise(Actor.SERVICE, "let the offer lapse"),
                award.terms().profile());
        awards.changed(Actor.SERVICE, award, "let the offer lapse: " + reason);
    }
}
