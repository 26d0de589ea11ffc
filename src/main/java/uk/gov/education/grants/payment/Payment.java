package uk.gov.education.grants.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.agreement.Instalment;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Aggregate;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;

/// Money of an award on its way out: of one claim or of one instalment. What it is for and how much it is never
/// changes.
@Entity
class Payment extends Aggregate {

    @Column(updatable = false)
    private String reference;

    @Column(updatable = false)
    private UUID awardId;

    @Column(updatable = false)
    private @Nullable UUID claimId;

    @Column(updatable = false)
    private @Nullable Integer instalment;

    @Column(updatable = false)
    private boolean isShareKeptBack;

    @Column(updatable = false)
    private FinancialYear financialYear;

    @Column(name = "amount_pence", updatable = false)
    private Money amount;

    @Column(name = "kept_back_pence", updatable = false)
    private Money keptBack;

    @Enumerated(EnumType.STRING)
    private PaymentStatus status = PaymentStatus.VERIFIED;

    @Column(updatable = false)
    private UUID verifiedBy;

    @Column(updatable = false)
    private String verifiedByName;

    @Column(updatable = false)
    private Instant verifiedAt;

    @Column(updatable = false)
    private String verifiedBecause;

    private @Nullable UUID authorisedBy;
    private @Nullable String authorisedByName;
    private @Nullable Instant authorisedAt;
    private @Nullable Integer fileNumber;
    private @Nullable UUID bankDetailsId;
    private @Nullable LocalDate settledOn;
    private @Nullable String failedBecause;

    private Payment(
            String reference,
            UUID awardId,
            @Nullable UUID claimId,
            @Nullable Integer instalment,
            boolean isShareKeptBack,
            FinancialYear year,
            Money amount,
            Money keptBack,
            UUID verifiedBy,
            String verifiedByName,
            Instant verifiedAt,
            String verifiedBecause) {
        this.reference = reference;
        this.awardId = awardId;
        this.claimId = claimId;
        this.instalment = instalment;
        this.isShareKeptBack = isShareKeptBack;
        this.financialYear = year;
        this.amount = amount;
        this.keptBack = keptBack;
        this.verifiedBy = verifiedBy;
        this.verifiedByName = verifiedByName;
        this.verifiedAt = verifiedAt;
        this.verifiedBecause = verifiedBecause;
    }

    @SuppressWarnings("NullAway.Init")
    protected Payment() {}

    static Payment ofClaim(String reference, Claim claim, ClaimFigures figures, Actor by, String because, Instant at) {
        return new Payment(
                reference,
                claim.awardId(),
                claim.id(),
                null,
                false,
                claim.year(),
                figures.payable(),
                figures.keptBack(),
                by.person(),
                by.name(),
                at,
                because);
    }

    static Payment ofInstalment(
            String reference, UUID awardId, Instalment instalment, Actor by, String because, Instant at) {
        return new Payment(
                reference,
                awardId,
                null,
                instalment.number(),
                false,
                instalment.year(),
                instalment.amount(),
                Money.ZERO,
                by.person(),
                by.name(),
                at,
                because);
    }

    /// What of the money kept back is paid at the end, of the money of one year.
    static Payment ofShare(
            String reference, UUID awardId, FinancialYear year, Money amount, Actor by, String because, Instant at) {
        return new Payment(
                reference, awardId, null, null, true, year, amount, Money.ZERO, by.person(), by.name(), at, because);
    }

    /// The same once more, after this one has failed.
    Payment again(String reference) {
        if (status != PaymentStatus.FAILED) {
            throw new Conflict("Payment %s is \"%s\". Only a payment that failed is made again."
                    .formatted(this.reference, status.title()));
        }
        return new Payment(
                reference,
                awardId,
                claimId,
                instalment,
                isShareKeptBack,
                financialYear,
                amount,
                keptBack,
                verifiedBy,
                verifiedByName,
                verifiedAt,
                verifiedBecause);
    }

    String reference() {
        return reference;
    }

    UUID awardId() {
        return awardId;
    }

    Optional<UUID> claimId() {
        return Optional.ofNullable(claimId);
    }

    Optional<Integer> instalment() {
        return Optional.ofNullable(instalment);
    }

    /// Whether it pays what was kept back of claims.
    boolean isShareKeptBack() {
        return isShareKeptBack;
    }

    FinancialYear year() {
        return financialYear;
    }

    Money amount() {
        return amount;
    }

    Money keptBack() {
        return keptBack;
    }

    PaymentStatus status() {
        return status;
    }

    UUID verifiedBy() {
        return verifiedBy;
    }

    String verifiedByName() {
        return verifiedByName;
    }

    Instant verifiedAt() {
        return verifiedAt;
    }

    /// What the officer said who verified it.
    String verifiedBecause() {
        return verifiedBecause;
    }

    Optional<UUID> authorisedBy() {
        return Optional.ofNullable(authorisedBy);
    }

    Optional<String> authorisedByName() {
        return Optional.ofNullable(authorisedByName);
    }

    Optional<Instant> authorisedAt() {
        return Optional.ofNullable(authorisedAt);
    }

    Optional<Integer> fileNumber() {
        return Optional.ofNullable(fileNumber);
    }

    /// The account to which it was sent.
    Optional<UUID> bankDetailsId() {
        return Optional.ofNullable(bankDetailsId);
    }

    /// The day on which it was paid or failed.
    Optional<LocalDate> settledOn() {
        return Optional.ofNullable(settledOn);
    }

    Optional<String> failedBecause() {
        return Optional.ofNullable(failedBecause);
    }

    void authorise(Actor by, Instant at) {
        moveTo(PaymentStatus.AUTHORISED);
        authorisedBy = by.person();
        authorisedByName = by.name();
        authorisedAt = at;
    }

    /// @param bankDetails the account to which the file sends it
    void putInFile(int file, UUID bankDetails) {
        moveTo(PaymentStatus.IN_FILE);
        fileNumber = file;
        bankDetailsId = bankDetails;
    }

    void paid(LocalDate on) {
        moveTo(PaymentStatus.PAID);
        settledOn = on;
    }

    void failed(LocalDate on, String because) {
        moveTo(PaymentStatus.FAILED);
        settledOn = on;
        failedBecause = because;
    }

    private void moveTo(PaymentStatus next) {
        if (!status.next().contains(next)) {
            throw new Conflict("Payment %s is \"%s\" and cannot become \"%s\"."
                    .formatted(reference, status.title(), next.title()));
        }
        status = next;
    }
}
