package uk.gov.education.grants.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;

/// Records the checks on an organisation, and says until when they hold. Where they are not done or have run out, an
/// officer may answer for going on all the same, for a short time and with a reason; an approver reads both.
@Service
@Transactional(readOnly = true)
public class DueDiligenceService {

    /// How long an override may last: time enough to do the checks.
    public static final int LONGEST_OVERRIDE_IN_DAYS = 90;

    private final OrganisationService organisations;
    private final DueDiligenceRepository checks;
    private final OverrideRepository overrides;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DueDiligenceService(
            OrganisationService organisations,
            DueDiligenceRepository checks,
            OverrideRepository overrides,
            Clock clock,
            ApplicationEventPublisher events) {
        this.organisations = organisations;
        this.checks = checks;
        this.overrides = overrides;
        this.clock = clock;
        this.events = events;
    }

    /// The organisation, for who is about to record what the checks found.
    public OrganisationView toCheck(Actor officer, String orgId) {
        OrganisationAccess.requireChecking(officer);
        return organisations.show(officer, orgId);
    }

    /// Records what the checks found. It replaces the checks before, and ends an override.
    @Transactional
    public void record(Actor officer, UUID organisation, LocalDate validUntil, DueDiligenceRating rating, String note) {
        OrganisationAccess.requireChecking(officer);
        var checked = organisations.find(officer, organisation);
        var now = clock.instant();
        checks.saveAndFlush(new DueDiligence(organisation, validUntil, rating, note, officer.name(), now));
        overrides.deleteById(organisation);
        events.publishEvent(
                new DueDiligenceRecorded(officer, now, checked.orgId(), checked.name(), rating, validUntil, note));
    }

    /// Lets the organisation count as checked up to a day, at most [#LONGEST_OVERRIDE_IN_DAYS] from today.
    @Transactional
    public void override(Actor officer, UUID organisation, LocalDate validUntil, String reason) {
        OrganisationAccess.requireChecking(officer);
        var overridden = organisations.find(officer, organisation);
        var now = clock.instant();
        if (LocalDate.now(clock).plusDays(LONGEST_OVERRIDE_IN_DAYS).isBefore(validUntil)) {
            throw new Conflict(
                    "Due diligence can be overridden for at most %d days.".formatted(LONGEST_OVERRIDE_IN_DAYS));
        }
        overrides.saveAndFlush(new DueDiligenceOverride(organisation, validUntil, reason, officer.name(), now));
        events.publishEvent(
                new DueDiligenceOverridden(officer, now, overridden.orgId(), overridden.name(), validUntil, reason));
    }

    /// The last day on which the latest checks hold, not counting an override; nothing where none were made.
    public Optional<LocalDate> validUntil(UUID organisation) {
        return checks.findById(organisation).map(DueDiligence::validUntil);
    }

    /// The last day on which the organisation counts as checked, by the latest checks or by an override; nothing where
    /// it never did.
    public Optional<LocalDate> countsUntil(UUID organisation) {
        return Stream.of(
                        validUntil(organisation),
                        overrides.findById(organisation).map(DueDiligenceOverride::validUntil))
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo);
    }
}
