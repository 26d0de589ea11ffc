package uk.gov.education.grants.assessment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.bid.Seen;
import uk.gov.education.grants.bid.Sitting;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Aggregate;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.Percent;

/// One assessor's independent judgement of one bid: asked for, accepted or declined, scored, submitted.
@Entity
public class Assessment extends Aggregate {

    private AssessmentReference reference;
    private UUID bidId;
    private UUID assessorId;
    private String assessorName;

    @Enumerated(EnumType.STRING)
    private AssessmentStatus status = AssessmentStatus.OFFERED;

    private Instant offeredAt;
    private UUID offeredBy;
    private Instant movedAt;
    private @Nullable String interest;

    @Enumerated(EnumType.STRING)
    private @Nullable DeclineKind declineKind;

    private @Nullable String returnedReason;
    private int revision;

    private String sitting = "";

    private int turn;
    private @Nullable Instant savedAt;
    private @Nullable Instant submittedAt;

    @Column(name = "score_hundredths")
    private @Nullable Percent score;

    @ElementCollection
    @CollectionTable(name = "assessment_score", joinColumns = @JoinColumn(name = "assessment_id"))
    @MapKeyColumn(name = "criterion")
    private Map<Integer, TypedScore> scores = new HashMap<>();

    Assessment(AssessmentReference reference, UUID bidId, UUID assessorId, String assessorName, Actor by, Instant at) {
        this.reference = reference;
        this.bidId = bidId;
        this.assessorId = assessorId;
        this.assessorName = assessorName;
        this.offeredBy = by.person();
        this.offeredAt = at;
        this.movedAt = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected Assessment() {}

    public AssessmentReference reference() {
        return reference;
    }

    public UUID bidId() {
        return bidId;
    }

    public UUID assessorId() {
        return assessorId;
    }

    public String assessorName() {
        return assessorName;
    }

    public AssessmentStatus status() {
        return status;
    }

    /// When the assessor was asked, and by whom.
    public Instant offeredAt() {
        return offeredAt;
    }

    public UUID offeredBy() {
        return offeredBy;
    }

    /// Since when it stands where it stands.
    public Instant movedAt() {
        return movedAt;
    }

    /// What the assessor declared, where that is why the bid was declined.
    public Optional<String> interest() {
        return Optional.ofNullable(interest);
    }

    public Optional<DeclineKind> declineKind() {
        return Optional.ofNullable(declineKind);
    }

    /// What an officer asked to be looked at again. It stays until the assessment is submitted again.
    public Optional<String> returnedReason() {
        return Optional.ofNullable(returnedReason);
    }

    /// How often the scores were saved: whoever saves over a revision that is not the last one is told.
    public int revision() {
        return revision;
    }

    public Optional<Instant> savedAt() {
        return Optional.ofNullable(savedAt);
    }

    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    /// The weighted score, as long as the assessment is submitted.
    public Optional<Percent> score() {
        return Optional.ofNullable(score);
    }

    /// What was typed, by the number of the criterion.
    Map<Integer, TypedScore> scores() {
        return Map.copyOf(scores);
    }

    void accept(Instant at) {
        moveTo(AssessmentStatus.ACCEPTED, at);
    }

    void decline(DeclineKind why, String declared, Instant at) {
        moveTo(AssessmentStatus.DECLINED, at);
        declineKind = why;
        interest = declared.isEmpty() ? null : declared;
    }

    /// Whether a page may save over what is kept: it has shown it, or it is the page's own, sent earlier.
    boolean mayBeReplacedBy(Seen seen) {
        return revision == seen.revision()
                || (isOfThePage(seen) && seen.sitting().turn() > turn);
    }

    /// Whether the same page has sent something later that is kept already.
    boolean hasOvertaken(Seen seen) {
        return isOfThePage(seen) && seen.sitting().turn() <= turn;
    }

    private boolean isOfThePage(Seen seen) {
        return !sitting.isEmpty() && sitting.equals(seen.sitting().page());
    }

    /// Keeps what was typed, whether or not it is complete.
    void keep(Map<Integer, TypedScore> typed, Sitting page, Instant at) {
        if (status != AssessmentStatus.IN_PROGRESS) {
            moveTo(AssessmentStatus.IN_PROGRESS, at);
        }
        scores.keySet().retainAll(typed.keySet());
        scores.putAll(typed);
        revision++;
        sitting = page.page();
        turn = page.turn();
        savedAt = at;
    }

    /// The scores stand from now on as they were read.
    void submit(Scorecard card, Instant at) {
        moveTo(AssessmentStatus.SUBMITTED, at);
        score = card.total();
        card.scores().forEach(each -> scores.put(each.criterion().number(), TypedScore.of(each)));
        submittedAt = at;
        returnedReason = null;
    }

    void giveBack(String reason, Instant at) {
        moveTo(AssessmentStatus.RETURNED, at);
        returnedReason = reason;
        score = null;
        submittedAt = null;
    }

    void withdraw(Instant at) {
        moveTo(AssessmentStatus.WITHDRAWN, at);
    }

    private void moveTo(AssessmentStatus next, Instant at) {
        if (!status.next().contains(next)) {
            throw new Conflict("Assessment %s is \"%s\" and cannot become \"%s\"."
                    .formatted(reference, status.title(), next.title()));
        }
        status = next;
        movedAt = at;
    }
}
