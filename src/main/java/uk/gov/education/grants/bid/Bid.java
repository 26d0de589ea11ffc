package uk.gov.education.grants.bid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Aggregate;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.Money;

/// A project's application to one round. What its sections say is kept beside it, letter for letter; the bid itself
/// knows where it stands and who brought it there.
@Entity
public class Bid extends Aggregate {

    private BidReference reference;
    private UUID roundId;
    private UUID projectId;
    private UUID leadOrganisationId;

    @Enumerated(EnumType.STRING)
    private BidStatus status = BidStatus.DRAFT;

    @Column(name = "asked_pence", updatable = false)
    private Money asked = Money.ZERO;

    private UUID startedBy;
    private Instant startedAt;
    private @Nullable UUID readyBy;
    private @Nullable String readyByName;
    private @Nullable Instant readyAt;
    private @Nullable String returnedReason;
    private @Nullable UUID submittedBy;
    private @Nullable String submittedByName;
    private @Nullable Instant submittedAt;
    private @Nullable String fingerprint;
    private @Nullable String closedReason;
    private @Nullable Instant informedAt;
    private @Nullable String feedback;
    private @Nullable String feedbackByName;
    private @Nullable Instant feedbackAt;

    Bid(BidReference reference, UUID roundId, UUID projectId, UUID leadOrganisationId, Actor by, Instant at) {
        this.reference = reference;
        this.roundId = roundId;
        this.projectId = projectId;
        this.leadOrganisationId = leadOrganisationId;
        this.startedBy = by.person();
        this.startedAt = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected Bid() {}

    public BidReference reference() {
        return reference;
    }

    public UUID roundId() {
        return roundId;
    }

    public UUID projectId() {
        return projectId;
    }

    public UUID leadOrganisationId() {
        return leadOrganisationId;
    }

    public BidStatus status() {
        return status;
    }

    /// What the funding section asks for, as far as it can be read.
    public Money asked() {
        return asked;
    }

    /// When the first word was written.
    public Instant startedAt() {
        return startedAt;
    }

    /// Everybody who had a hand in the bid's way to the Department; none of them may approve its award.
    public Set<UUID> preparedBy() {
        return Stream.of(startedBy, readyBy, submittedBy)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toUnmodifiableSet());
    }

    public Optional<String> readyByName() {
        return Optional.ofNullable(readyByName);
    }

    public Optional<String> submittedByName() {
        return Optional.ofNullable(submittedByName);
    }

    public Optional<UUID> readyBy() {
        return Optional.ofNullable(readyBy);
    }

    public Optional<Instant> readyAt() {
        return Optional.ofNullable(readyAt);
    }

    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    public Optional<String> fingerprint() {
        return Optional.ofNullable(fingerprint);
    }

    public Optional<Instant> informedAt() {
        return Optional.ofNullable(informedAt);
    }

    public Optional<String> feedback() {
        return Optional.ofNullable(feedback);
    }

    public Optional<String> closedReason() {
        return Optional.ofNullable(closedReason);
    }

    public Optional<String> returnedReason() {
        return Optional.ofNullable(returnedReason);
    }

    void markReady(Actor by, Instant at) {
        moveTo(BidStatus.READY);
        readyBy = by.person();
        readyByName = by.name();
        readyAt = at;
        returnedReason = null;
    }

    void returnToEditors(String reason) {
        require(BidStatus.READY, BidStatus.DRAFT);
        moveTo(BidStatus.DRAFT);
        returnedReason = reason;
    }

    void submit(Actor by, Instant at, String fingerprint) {
        require(BidStatus.READY, BidStatus.SUBMITTED);
        moveTo(BidStatus.SUBMITTED);
        submittedBy = by.person();
        submittedByName = by.name();
        submittedAt = at;
        this.fingerprint = fingerprint;
    }

    /// Back to its editors before the round closes. Who marked it ready and who certified it is asked again.
    void reopen() {
        require(BidStatus.SUBMITTED, BidStatus.DRAFT);
        moveTo(BidStatus.DRAFT);
        submittedBy = null;
        readyBy = null;
    }

    void withdraw(String reason) {
        moveTo(BidStatus.WITHDRAWN);
        closedReason = reason;
    }

    /// Answers an expression of interest.
    /// @param reason why the bidder is not invited; nothing where they are
    void answerInterest(@Nullable String reason) {
        moveTo(reason == null ? BidStatus.INVITED : BidStatus.NOT_INVITED);
        closedReason = reason;
    }

    void findIneligible(String reason) {
        moveTo(BidStatus.INELIGIBLE);
        closedReason = reason;
    }

    void reinstate() {
        require(BidStatus.INELIGIBLE, BidStatus.SUBMITTED);
        moveTo(BidStatus.SUBMITTED);
        closedReason = null;
    }

    void progressTo(BidStatus next) {
        moveTo(next);
    }

    void inform(Instant at) {
        if (!status.isDecided()) {
            throw new Conflict(
                    "Bid %s has no outcome yet, so there is nothing to inform the bidder of.".formatted(reference));
        }
        informedAt = at;
    }

    /// Is given once, to a bidder who knows that the bid is unsuccessful.
    void giveFeedback(String text, Actor by, Instant at) {
        if (status != BidStatus.UNSUCCESSFUL || informedAt == null) {
            throw new Conflict("The bidder of %s has not been told that it is unsuccessful.".formatted(reference));
        }
        if (feedbackAt != null) {
            throw new Conflict("%s has given feedback on bid %s already.".formatted(feedbackByName, reference));
        }
        feedback = text;
        feedbackByName = by.name();
        feedbackAt = at;
    }

    private void require(BidStatus from, BidStatus next) {
        if (status != from) {
            throw cannotBecome(next);
        }
    }

    private void moveTo(BidStatus next) {
        if (!status.next().contains(next)) {
            throw cannotBecome(next);
        }
        status = next;
    }

    private Conflict cannotBecome(BidStatus next) {
        return new Conflict(
                "Bid %s is \"%s\" and cannot become \"%s\".".formatted(reference, status.title(), next.title()));
    }
}
