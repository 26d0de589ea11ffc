package uk.gov.education.grants.assessment;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;

/// An assessor's own declaration of interests: what they are to organisations, and that it is complete.
@Service
@Transactional(readOnly = true)
public class DeclarationService {

    private final Pool pool;
    private final PoolChanges changes;
    private final Clock clock;

    DeclarationService(Pool pool, PoolChanges changes, Clock clock) {
        this.pool = pool;
        this.changes = changes;
        this.clock = clock;
    }

    public AssessorView mine(Actor by) {
        var me = find(by);
        return AssessorView.of(me, pool.interestsOf(me.id()), today(), true);
    }

    /// One own interest, to be ended.
    public InterestRow interest(Actor by, int number) {
        return changes.interest(find(by), number);
    }

    @Transactional
    public void add(Actor by, NewInterest interest) {
        changes.add(by, find(by), interest);
    }

    /// Says when an interest ends. A day that has passed is recorded by an officer, because it opens bids.
    @Transactional
    public void end(Actor by, int number, LocalDate lastDay) {
        if (lastDay.isBefore(today())) {
            throw new Conflict("Ask a programme officer to record a last day that has passed.");
        }
        changes.end(by, find(by), number, lastDay);
    }

    /// Signs that the declared interests are complete. It holds for twelve months.
    @Transactional
    public void sign(Actor by) {
        var me = find(by);
        var today = today();
        if (!today.equals(me.signedOn())) {
            pool.sign(me.id(), today);
            changes.changed(by, me, "signed that the declaration of interests is complete");
        }
    }

    private PoolMember find(Actor by) {
        AssessmentAccess.requireAssessor(by);
        return pool.of(by.person()).orElseThrow(() -> AssessmentAccess.notAnAssessor());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
