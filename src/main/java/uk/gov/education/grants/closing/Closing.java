package uk.gov.education.grants.closing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Aggregate;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.Money;

/// The end of one award, from the certificate on. Until the books are set straight the Department may ask about the
/// certificate, and it is then signed anew.
@Entity
class Closing extends Aggregate {

    @Column(updatable = false)
    private UUID awardId;

    @Column(name = "spent_pence")
    private Money spent;

    private String achieved;
    private UUID signedBy;
    private String signedByName;
    private String signedAs;
    private Instant signedAt;
    private @Nullable String question;
    private @Nullable String askedByName;

    @Column(name = "share_pence")
    private @Nullable Money share;

    @Column(name = "to_return_pence")
    private @Nullable Money toReturn;

    private @Nullable String reconciledBecause;
    private @Nullable UUID reconciledBy;
    private @Nullable String reconciledByName;
    private @Nullable Instant reconciledAt;
    private @Nullable UUID closedBy;
    private @Nullable String closedByName;
    private @Nullable Instant closedAt;

    Closing(UUID awardId, Certificate certificate, Actor by, Instant at) {
        this.awardId = awardId;
        this.spent = certificate.spent();
        this.achieved = certificate.achieved();
        this.signedBy = by.person();
        this.signedByName = by.name();
        this.signedAs = certificate.signedAs();
        this.signedAt = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected Closing() {}

    Money spent() {
        return spent;
    }

    Optional<UUID> reconciledBy() {
        return Optional.ofNullable(reconciledBy);
    }

    boolean isSignedBy(UUID person) {
        return signedBy.equals(person);
    }

    boolean isReconciled() {
        return reconciledBy != null;
    }

    boolean isClosed() {
        return closedBy != null;
    }

    /// Whether the Department has asked about the certificate, and waits for another.
    boolean isAsked() {
        return question != null;
    }

    /// What the organisation still had to give back when the books were set straight.
    Money toReturn() {
        return Optional.ofNullable(toReturn).orElse(Money.ZERO);
    }

    ClosingView.Signed signed() {
        return new ClosingView.Signed(spent, achieved, signedByName, signedAs, signedAt, question, askedByName);
    }

    Optional<ClosingView.Reconciled> reconciled() {
        return reconciledBy == null
                ? Optional.empty()
                : Optional.of(new ClosingView.Reconciled(
                        Optional.ofNullable(share).orElseThrow(),
                        toReturn(),
                        Optional.ofNullable(reconciledBecause).orElseThrow(),
                        Optional.ofNullable(reconciledByName).orElseThrow(),
                        Optional.ofNullable(reconciledAt).orElseThrow()));
    }

    Optional<ClosingView.Closed> closed() {
        return closedBy == null
                ? Optional.empty()
                : Optional.of(new ClosingView.Closed(
                        Optional.ofNullable(closedByName).orElseThrow(),
                        Optional.ofNullable(closedAt).orElseThrow()));
    }

    /// Another certificate, after the Department has asked.
    void signAgain(Certificate certificate, Actor by, Instant at) {
        if (!isAsked()) {
            throw new Conflict("The final claim is signed already.");
        }
        spent = certificate.spent();
        achieved = certificate.achieved();
        signedBy = by.person();
        signedByName = by.name();
        signedAs = certificate.signedAs();
        signedAt = at;
        question = null;
        askedByName = null;
    }

    void ask(String about, Actor by) {
        requireOpen();
        question = about;
        askedByName = by.name();
    }

    void reconcile(Money paidAtTheEnd, Money givenBack, String because, Actor by, Instant at) {
        requireOpen();
        share = paidAtTheEnd;
        toReturn = givenBack;
        reconciledBecause = because;
        reconciledBy = by.person();
        reconciledByName = by.name();
        reconciledAt = at;
    }

    void close(Actor by, Instant at) {
        closedBy = by.person();
        closedByName = by.name();
        closedAt = at;
    }

    private void requireOpen() {
        if (isReconciled()) {
            throw new Conflict("The books of this award are set straight already.");
        }
        if (isAsked()) {
            throw new Conflict("The Department has asked about the certificate and waits for another.");
        }
    }
}
