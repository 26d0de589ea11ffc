package uk.gov.education.grants.variation;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Aggregate;
import uk.gov.education.grants.shared.Conflict;

/// One change to what was agreed for an award: what is asked for and why, and who brought it where it stands.
@Entity
public class Variation extends Aggregate {

    private String reference;
    private AwardReference award;
    private UUID leadOrganisationId;

    @Enumerated(EnumType.STRING)
    private VariationKind kind;

    @Enumerated(EnumType.STRING)
    private VariationStatus status = VariationStatus.DRAFT;

    private Instant statusSince;

    @Convert(converter = ChangeConverter.class)
    @JdbcTypeCode(SqlTypes.JSON)
    private Change change;

    private String reason;
    private UUID draftedBy;
    private String draftedByName;
    private @Nullable UUID submittedBy;
    private @Nullable String submittedByName;
    private @Nullable Instant submittedAt;
    private @Nullable String query;
    private @Nullable UUID queriedBy;
    private @Nullable String queriedByName;
    private @Nullable Instant queriedAt;
    private @Nullable String answer;
    private @Nullable UUID decidedBy;
    private @Nullable String decidedByName;
    private @Nullable Instant decidedAt;
    private @Nullable String decisionReason;

    Variation(
            String reference, AwardReference award, UUID lead, Change change, String reason, Actor editor, Instant at) {
        this.reference = reference;
        this.award = award;
        this.leadOrganisationId = lead;
        this.kind = change.kind();
        this.statusSince = at;
        this.change = change;
        this.reason = reason;
        this.draftedBy = editor.person();
        this.draftedByName = editor.name();
    }

    @SuppressWarnings("NullAway.Init")
    protected Variation() {}

    public String reference() {
        return reference;
    }

    public AwardReference award() {
        return award;
    }

    public UUID leadOrganisationId() {
        return leadOrganisationId;
    }

    public VariationKind kind() {
        return kind;
    }

    public VariationStatus status() {
        return status;
    }

    public Instant statusSince() {
        return statusSince;
    }

    public Change change() {
        return change;
    }

    public String reason() {
        return reason;
    }

    public UUID draftedBy() {
        return draftedBy;
    }

    public String draftedByName() {
        return draftedByName;
    }

    public Optional<UUID> submittedBy() {
        return Optional.ofNullable(submittedBy);
    }

    public Optional<String> submittedByName() {
        return Optional.ofNullable(submittedByName);
    }

    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    public Optional<UUID> queriedBy() {
        return Optional.ofNullable(queriedBy);
    }

    /// What an officer asked, and what the organisation has answered.
    public Optional<Query> query() {
        return query == null || queriedByName == null || queriedAt == null
                ? Optional.empty()
                : Optional.of(new Query(query, queriedByName, queriedAt, Optional.ofNullable(answer)));
    }

    public Optional<UUID> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<Decision> decision() {
        return decisionReason == null || decidedByName == null || decidedAt == null
                ? Optional.empty()
                : Optional.of(new Decision(status == VariationStatus.AGREED, decisionReason, decidedByName, decidedAt));
    }

    /// What is asked for is written anew. Whoever submitted it before may do so again.
    void rewrite(Change other, String why, @Nullable String answered, Actor editor) {
        if (!status.isWithItsEditors()) {
            throw new Conflict("Variation %s is “%s”, so what it asks for cannot be changed now."
                    .formatted(reference, inWords(status)));
        }
        change = other;
        reason = why;
        answer = answered;
        draftedBy = editor.person();
        draftedByName = editor.name();
        submittedBy = null;
        submittedByName = null;
        submittedAt = null;
    }

    void submit(Actor certifier, Instant at) {
        moveTo(VariationStatus.SUBMITTED, at);
        submittedBy = certifier.person();
        submittedByName = certifier.name();
        submittedAt = at;
    }

    void query(String asked, Actor officer, Instant at) {
        moveTo(VariationStatus.QUERIED, at);
        query = asked;
        queriedBy = officer.person();
        queriedByName = officer.name();
        queriedAt = at;
        answer = null;
    }

    void agree(String why, Actor approver, Instant at) {
        decide(VariationStatus.AGREED, why, approver, at);
    }

    void refuse(String why, Actor approver, Instant at) {
        decide(VariationStatus.REFUSED, why, approver, at);
    }

    void withdraw(Instant at) {
        moveTo(VariationStatus.WITHDRAWN, at);
    }

    void requireNext(VariationStatus next) {
        if (!status.next().contains(next)) {
            throw new Conflict("Variation %s is “%s”, so it cannot become “%s” now. Look at it again."
                    .formatted(reference, inWords(status), inWords(next)));
        }
    }

    private void decide(VariationStatus decision, String why, Actor approver, Instant at) {
        moveTo(decision, at);
        decisionReason = why;
        decidedBy = approver.person();
        decidedByName = approver.name();
        decidedAt = at;
    }

    private void moveTo(VariationStatus next, Instant at) {
        requireNext(next);
        status = next;
        statusSince = at;
    }

    private static String inWords(VariationStatus status) {
        return status.title().toLowerCase(Locale.UK);
    }
}
