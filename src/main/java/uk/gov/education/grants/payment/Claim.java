package uk.gov.education.grants.payment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Aggregate;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.Period;

/// What an organisation says it has spent of an award in a part of one financial year. Who prepares it, who submits it
/// and who verifies it are three persons.
@Entity
class Claim extends Aggregate {

    private String reference;
    private UUID awardId;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private FinancialYear financialYear;

    @Enumerated(EnumType.STRING)
    private ClaimStatus status = ClaimStatus.DRAFT;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> preparedBy;

    private Instant startedAt;
    private @Nullable UUID submittedBy;
    private @Nullable String submittedByName;
    private @Nullable Instant submittedAt;
    private @Nullable String query;
    private @Nullable String queriedByName;
    private @Nullable String answer;
    private @Nullable UUID verifiedBy;
    private @Nullable String verifiedByName;

    @ElementCollection
    @CollectionTable(name = "claim_line", joinColumns = @JoinColumn(name = "claim_id"))
    @MapKeyColumn(name = "item")
    @Column(name = "amount_pence")
    private Map<String, Money> lines = new HashMap<>();

    Claim(String reference, UUID awardId, Period period, Actor by, Instant at) {
        this.reference = reference;
        this.awardId = awardId;
        this.firstDay = period.first();
        this.lastDay = period.last();
        this.financialYear = FinancialYear.of(period.first());
        this.preparedBy = List.of(by.person());
        this.startedAt = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected Claim() {}

    String reference() {
        return reference;
    }

    UUID awardId() {
        return awardId;
    }

    Period period() {
        return new Period(firstDay, lastDay);
    }

    FinancialYear year() {
        return financialYear;
    }

    ClaimStatus status() {
        return status;
    }

    Instant startedAt() {
        return startedAt;
    }

    Optional<String> submittedByName() {
        return Optional.ofNullable(submittedByName);
    }

    Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    /// What the Department last asked.
    Optional<String> query() {
        return Optional.ofNullable(query);
    }

    Optional<String> queriedByName() {
        return Optional.ofNullable(queriedByName);
    }

    /// What the organisation answered to it.
    Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    Optional<String> verifiedByName() {
        return Optional.ofNullable(verifiedByName);
    }

    Money of(String item) {
        return lines.getOrDefault(item, Money.ZERO);
    }

    /// Whether this person has prepared or submitted it.
    boolean isMadeBy(UUID person) {
        return preparedBy.contains(person) || person.equals(submittedBy);
    }

    boolean isVerifiedBy(UUID person) {
        return person.equals(verifiedBy);
    }

    boolean isPreparedBy(UUID person) {
        return preparedBy.contains(person);
    }

    /// Changes what is claimed: an amount for each line.
    void change(Actor by, Map<String, Money> amounts) {
        prepare(by);
        lines.keySet().retainAll(amounts.keySet());
        lines.putAll(amounts);
    }

    /// Notes that somebody works on it, and refuses where nobody may.
    void prepare(Actor by) {
        if (!status.isOpenToEditors()) {
            throw new Conflict("Claim %s is \"%s\", so it cannot be changed now.".formatted(reference, status.title()));
        }
        if (by.person().equals(submittedBy)) {
            throw new NotAllowed("You have submitted this claim before, so another person has to change it.");
        }
        if (!preparedBy.contains(by.person())) {
            var together = new ArrayList<>(preparedBy);
            together.add(by.person());
            preparedBy = together;
        }
    }

    /// @param answer to what the Department asked; empty where it has not asked
    void submit(Actor by, String answer, Instant at) {
        moveTo(ClaimStatus.SUBMITTED);
        submittedBy = by.person();
        submittedByName = by.name();
        submittedAt = at;
        this.answer = answer.isEmpty() ? null : answer;
    }

    void query(Actor by, String question) {
        moveTo(ClaimStatus.QUERIED);
        query = question;
        queriedByName = by.name();
        answer = null;
    }

    void verify(Actor by) {
        moveTo(ClaimStatus.VERIFIED);
        verifiedBy = by.person();
        verifiedByName = by.name();
    }

    /// Follows its payment.
    void moveTo(ClaimStatus next) {
        if (!status.next().contains(next)) {
            throw new Conflict(
                    "Claim %s is \"%s\" and cannot become \"%s\".".formatted(reference, status.title(), next.title()));
        }
        status = next;
    }
}
