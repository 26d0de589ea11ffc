package uk.gov.education.grants.flexibility;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Aggregate;
import uk.gov.education.grants.shared.Conflict;

/// A council's request to be freed from a duty: where it stands and who brought it there. What it says is kept beside
/// it, question by question.
@Entity
public class FlexibilityRequest extends Aggregate {

    private String reference;
    private UUID organisationId;
    private String title;

    @Enumerated(EnumType.STRING)
    private FlexibilityStatus status = FlexibilityStatus.DRAFT;

    private Instant statusSince;
    private @Nullable String returnedReason;
    private @Nullable UUID consultedBy;
    private @Nullable String consultedByName;
    private @Nullable UUID submittedBy;
    private @Nullable String submittedByName;
    private @Nullable Instant submittedAt;
    private @Nullable Instant panelSince;

    @Enumerated(EnumType.STRING)
    private @Nullable AdviceKind adviceKind;

    private @Nullable String advice;
    private @Nullable UUID advisedBy;
    private @Nullable String advisedByName;
    private @Nullable Instant advisedAt;
    private @Nullable UUID decidedBy;
    private @Nullable String decidedByName;
    private @Nullable Instant decidedAt;
    private @Nullable String decisionReason;
    private @Nullable LocalDate firstDay;
    private @Nullable LocalDate lastDay;
    private @Nullable LocalDate extendedUntil;
    private @Nullable String extensionReason;
    private @Nullable String extendedByName;
    private @Nullable Instant extendedAt;

    FlexibilityRequest(String reference, UUID organisationId, String title, Instant at) {
        this.reference = reference;
        this.organisationId = organisationId;
        this.title = title;
        this.statusSince = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected FlexibilityRequest() {}

    public String reference() {
        return reference;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public String title() {
        return title;
    }

    /// The stage on a day: what was granted has ended once its last day is over.
    public FlexibilityStatus statusOn(LocalDate today) {
        return lastDay().filter(today::isAfter).isPresent() ? FlexibilityStatus.ENDED : status;
    }

    public Instant statusSince() {
        return statusSince;
    }

    public Optional<String> returnedReason() {
        return Optional.ofNullable(returnedReason);
    }

    public Optional<UUID> consultedBy() {
        return Optional.ofNullable(consultedBy);
    }

    public Optional<String> consultedByName() {
        return Optional.ofNullable(consultedByName);
    }

    /// Everybody who brought it to the Department; none of them judges it there.
    Set<UUID> preparedBy() {
        return Stream.of(consultedBy, submittedBy).flatMap(Stream::ofNullable).collect(Collectors.toUnmodifiableSet());
    }

    public Optional<String> submittedByName() {
        return Optional.ofNullable(submittedByName);
    }

    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    public Optional<Instant> panelSince() {
        return Optional.ofNullable(panelSince);
    }

    /// The panel's advice, which is published as soon as it is recorded.
    public Optional<Advice> advice() {
        return adviceKind == null || advice == null || advisedByName == null || advisedAt == null
                ? Optional.empty()
                : Optional.of(new Advice(adviceKind, advice, advisedByName, advisedAt));
    }

    public Optional<UUID> advisedBy() {
        return Optional.ofNullable(advisedBy);
    }

    public Optional<UUID> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<Decision> decision() {
        return decisionReason == null || decidedByName == null || decidedAt == null
                ? Optional.empty()
                : Optional.of(new Decision(firstDay != null, decisionReason, decidedByName, decidedAt));
    }

    public Optional<LocalDate> firstDay() {
        return Optional.ofNullable(firstDay);
    }

    /// The last day for which it was granted at first.
    public Optional<LocalDate> grantedUntil() {
        return Optional.ofNullable(lastDay);
    }

    /// The last day on which it holds, with its extension.
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(extendedUntil).or(() -> Optional.ofNullable(lastDay));
    }

    public Optional<Extension> extension() {
        return extendedUntil == null || extensionReason == null || extendedByName == null || extendedAt == null
                ? Optional.empty()
                : Optional.of(new Extension(extendedUntil, extensionReason, extendedByName, extendedAt));
    }

    void markConsulted(Actor by, Instant at) {
        moveTo(FlexibilityStatus.CONSULTED, at);
        consultedBy = by.person();
        consultedByName = by.name();
        returnedReason = null;
    }

    void returnToEditors(String reason, Instant at) {
        moveTo(FlexibilityStatus.DRAFT, at);
        consultedBy = null;
        consultedByName = null;
        returnedReason = reason;
    }

    void submit(Actor by, Instant at) {
        moveTo(FlexibilityStatus.SUBMITTED, at);
        submittedBy = by.person();
        submittedByName = by.name();
        submittedAt = at;
    }

    void takeToPanel(Instant at) {
        moveTo(FlexibilityStatus.WITH_PANEL, at);
        panelSince = at;
    }

    void advise(AdviceKind kind, String words, Actor by, Instant at) {
        moveTo(FlexibilityStatus.ADVICE_PUBLISHED, at);
        adviceKind = kind;
        advice = words;
        advisedBy = by.person();
        advisedByName = by.name();
        advisedAt = at;
    }

    void grant(LocalDate first, LocalDate last, String reason, Actor by, Instant at) {
        decide(FlexibilityStatus.GRANTED, reason, by, at);
        firstDay = first;
        lastDay = last;
    }

    void refuse(String reason, Actor by, Instant at) {
        decide(FlexibilityStatus.REFUSED, reason, by, at);
    }

    void extend(LocalDate until, String reason, Actor by, Instant at) {
        extendedUntil = until;
        extensionReason = reason;
        extendedByName = by.name();
        extendedAt = at;
    }

    /// What a request says can be changed while it is a draft.
    boolean isDraft() {
        return status == FlexibilityStatus.DRAFT;
    }

    /// Why what it says cannot be changed, to be read by who tried.
    String whyClosed() {
        return "This request is at the stage “%s”, so what it says cannot be changed now.".formatted(inWords(status));
    }

    /// Only what holds can be extended.
    void requireRunning(LocalDate today) {
        if (statusOn(today) != FlexibilityStatus.GRANTED) {
            throw new Conflict("Request %s is at the stage “%s”, so there is nothing to extend."
                    .formatted(reference, inWords(statusOn(today))));
        }
    }

    void requireNext(FlexibilityStatus next) {
        if (!status.next().contains(next)) {
            throw new Conflict("Request %s is at the stage “%s”, so it cannot go to “%s” now. Look at it again."
                    .formatted(reference, inWords(status), inWords(next)));
        }
    }

    private void decide(FlexibilityStatus decision, String reason, Actor by, Instant at) {
        moveTo(decision, at);
        decisionReason = reason;
        decidedBy = by.person();
        decidedByName = by.name();
        decidedAt = at;
    }

    private void moveTo(FlexibilityStatus next, Instant at) {
        requireNext(next);
        status = next;
        statusSince = at;
    }

    private static String inWords(FlexibilityStatus status) {
        return status.title().toLowerCase(Locale.UK);
    }
}
