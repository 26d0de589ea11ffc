package uk.gov.education.grants.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.shared.Actor;

/// Records the checks on an organisation, and says until when they hold.
@Service
@Transactional(readOnly = true)
public class DueDiligenceService {

    private final OrganisationService organisations;
    private final DueDiligenceRepository checks;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DueDiligenceService(
            OrganisationService organisations,
            DueDiligenceRepository checks,
            Clock clock,
            ApplicationEventPublisher events) {
        this.organisations = organisations;
        this.checks = checks;
        this.clock = clock;
        this.events = events;
    }

    /// The organisation, for who is about to record what the checks found.
    public OrganisationView toCheck(Actor officer, String orgId) {
        OrganisationAccess.requireChecking(officer);
        return organisations.show(officer, orgId);
    }

    @Transactional
    public void record(Actor officer, UUID organisation, LocalDate validUntil, DueDiligenceRating rating, String note) {
        OrganisationAccess.requireChecking(officer);
        var checked = organisations.find(officer, organisation);
        var now = clock.instant();
        checks.saveAndFlush(new DueDiligence(organisation, validUntil, rating, note, officer.name(), now));
        events.publishEvent(
                new DueDiligenceRecorded(officer, now, checked.orgId(), checked.name(), rating, validUntil, note));
    }

    /// The last day on which the latest checks hold; nothing where none were made.
    public Optional<LocalDate> validUntil(UUID organisation) {
        return checks.findById(organisation).map(DueDiligence::validUntil);
    }
}
