package uk.gov.education.grants.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;

/// The pool of assessors, as officers keep it. What assessors declare of themselves is kept by [DeclarationService].
@Service
@Transactional(readOnly = true)
public class AssessorService {

    private final Pool pool;
    private final PoolChanges changes;
    private final Clock clock;

    AssessorService(Pool pool, PoolChanges changes, Clock clock) {
        this.pool = pool;
        this.changes = changes;
        this.clock = clock;
    }

    /// Everybody in the pool for whom these words stand in the name, the expertise or an interest.
    public List<AssessorRow> list(Actor by, String words) {
        AssessmentAccess.requireOfficer(by, "list of assessors");
        var today = today();
        return pool.with(words).stream()
                .map(member -> new AssessorRow(
                        member.id(),
                        member.name(),
                        member.open(),
                        member.mostBids(),
                        member.expertise(),
                        member.missing(today)))
                .toList();
    }

    public AssessorView view(Actor by, UUID id) {
        var member = find(by, id);
        return AssessorView.of(member, pool.interestsOf(member.id()), today(), !isSelf(by, member));
    }

    /// The same, for an officer who is about to change it.
    public AssessorView toChange(Actor by, UUID id) {
        requireOther(by, find(by, id));
        return view(by, id);
    }

    public List<String> subjectsInUse(Actor by) {
        AssessmentAccess.requireOfficer(by, "list of assessors");
        return pool.subjectsInUse();
    }

    @Transactional
    public void change(Actor by, UUID id, AssessorDetails details) {
        var member = find(by, id);
        requireOther(by, member);
        pool.keep(member.id(), details);
        var training = details.training();
        changes.changed(
                by,
                member,
                "recorded of %s: %s; at most %d at a time; subjects: %s"
                        .formatted(
                                member.name(),
                                training == null
                                        ? "not trained"
                                        : "trained on %s, valid until %s".formatted(training.on(), training.until()),
                                details.mostBids(),
                                details.expertise().isEmpty() ? "none" : String.join(", ", details.expertise())));
    }

    @Transactional
    public void addInterest(Actor by, UUID id, NewInterest interest) {
        var member = find(by, id);
        requireOther(by, member);
        changes.add(by, member, interest);
    }

    /// Records the last day of an interest. Bids that were begun while it lasted stay closed to the assessor.
    @Transactional
    public void endInterest(Actor by, UUID id, int number, LocalDate lastDay) {
        var member = find(by, id);
        requireOther(by, member);
        changes.end(by, member, number, lastDay);
    }

    private PoolMember find(Actor by, UUID id) {
        AssessmentAccess.requireOfficer(by, "assessor");
        return pool.of(id).orElseThrow(() -> new NotFound("There is no such assessor."));
    }

    /// Nobody vouches for themselves.
    private static void requireOther(Actor by, PoolMember member) {
        if (isSelf(by, member)) {
            throw new NotAllowed("You are this assessor, so another officer keeps what is said of you."
                    + " You declare your interests with your assessments.");
        }
    }

    private static boolean isSelf(Actor by, PoolMember member) {
        return by.person().equals(member.id());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
