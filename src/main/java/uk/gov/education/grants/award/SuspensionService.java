package uk.gov.education.grants.award;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;

/// Suspends awards and takes them up again: an officer's act, at once, with a reason. Nothing is paid meanwhile.
@Service
@Transactional(readOnly = true)
public class SuspensionService {

    private final Awards awards;
    private final AwardReader reader;

    SuspensionService(Awards awards, AwardReader reader) {
        this.awards = awards;
        this.reader = reader;
    }

    /// The award, for an officer who is about to suspend it or to take it up.
    public AwardHead show(Actor officer, AwardReference reference) {
        var award = awards.find(officer, reference);
        AwardAccess.requireOfficer(officer);
        if (award.status() != AwardStatus.LIVE && award.status() != AwardStatus.SUSPENDED) {
            throw new Conflict("Award %s is \"%s\" and can be neither suspended nor taken up."
                    .formatted(reference, award.status().title()));
        }
        return reader.head(award);
    }

    @Transactional
    public void suspend(Actor officer, AwardReference reference, String reason) {
        var award = forOfficer(officer, reference);
        award.suspend();
        awards.changed(officer, award, "suspended the award: " + reason);
    }

    @Transactional
    public void resume(Actor officer, AwardReference reference, String reason) {
        var award = forOfficer(officer, reference);
        award.resume();
        awards.changed(officer, award, "took the award up again: " + reason);
    }

    private Award forOfficer(Actor officer, AwardReference reference) {
        var award = awards.hold(officer, reference);
        AwardAccess.requireOfficer(officer);
        return award;
    }
}
