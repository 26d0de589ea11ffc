package uk.gov.education.grants.flexibility;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.flexibility.Safeguard.Moment;
import uk.gov.education.grants.flexibility.StepOutcome.Done;
import uk.gov.education.grants.flexibility.StepOutcome.Stopped;
import uk.gov.education.grants.organisation.OrganisationOption;
import uk.gov.education.grants.organisation.OrganisationService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.OrganisationKind;
import uk.gov.education.grants.shared.References;
import uk.gov.education.grants.shared.Role;

/// Takes a council's request from its first word to its submission.
@Service
@Transactional(readOnly = true)
public class FlexibilityService {

    private final FlexibilityRepository requests;
    private final FlexibilityReader reader;
    private final OrganisationService organisations;
    private final References references;
    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FlexibilityService(
            FlexibilityRepository requests,
            FlexibilityReader reader,
            OrganisationService organisations,
            References references,
            JdbcClient db,
            Clock clock,
            ApplicationEventPublisher events) {
        this.requests = requests;
        this.reader = reader;
        this.organisations = organisations;
        this.references = references;
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /// The requests that the reader may see, the newest first: a council's own, and for the Department those that are
    /// with it.
    public FlexibilityPage list(Actor by, Optional<FlexibilityStatus> status, Optional<String> after) {
        FlexibilityAccess.requireListing(by);
        return FlexibilityPage.of(db.sql("""
                        select %s from flexibility_request f join organisation o on o.id = f.organisation_id
                        where (f.organisation_id in (:own)
                               or (:worksOnCases and f.status not in ('DRAFT', 'CONSULTED'))
                               or (:readsDecided and f.status in ('GRANTED', 'REFUSED')))
                          and (:status::text is null or %s = :status)
                          and (:after::text is null or f.reference < :after)
                        order by f.reference desc
                        limit :most""".formatted(FlexibilityRow.COLUMNS, FlexibilityRow.STATUS))
                .param("today", today())
                .param("own", FlexibilityAccess.councilsOf(by))
                .param("worksOnCases", by.readsCase(false))
                .param("readsDecided", by.readsCase(true))
                .param("status", status.map(Enum::name).orElse(null))
                .param("after", after.orElse(null))
                .param("most", FlexibilityPage.SIZE + 1)
                .query(FlexibilityRow::of)
                .list());
    }

    public FlexibilityView show(Actor by, String reference) {
        return reader.view(by, FlexibilityAccess.readable(by, requests.findByReference(reference), reference, today()));
    }

    /// The request, for who is about to submit or return it.
    public FlexibilityView toSignOff(Actor certifier, String reference) {
        var request = find(certifier, reference);
        FlexibilityAccess.requireCertify(certifier, request);
        request.requireNext(FlexibilityStatus.SUBMITTED);
        return reader.view(certifier, request);
    }

    /// The request, for who is about to mark it as consulted.
    public FlexibilityView toMarkConsulted(Actor editor, String reference) {
        var request = find(editor, reference);
        FlexibilityAccess.requireEdit(editor, request);
        request.requireNext(FlexibilityStatus.CONSULTED);
        return reader.view(editor, request);
    }

    /// The councils for which somebody may start a request.
    public List<OrganisationOption> councilsOf(Actor editor) {
        var councils = organisations.options(editor).stream()
                .filter(organisation -> organisation.kind() == OrganisationKind.LOCAL_AUTHORITY)
                .filter(organisation -> editor.is(Role.BID_EDITOR, organisation.id()))
                .toList();
        if (councils.isEmpty()) {
            throw new NotAllowed("Only a bid editor of a council starts a flexibility request.");
        }
        return councils;
    }

    public boolean mayStart(Actor by) {
        return by.is(Role.BID_EDITOR);
    }

    /// Starts a request, and says its reference.
    @Transactional
    public String start(Actor editor, UUID council, String title) {
        if (councilsOf(editor).stream().noneMatch(one -> one.id().equals(council))) {
            throw new NotAllowed("Only a bid editor of a council starts its flexibility requests.");
        }
        var now = clock.instant();
        var reference = references.next("FLX", today().getYear());
        requests.saveAndFlush(new FlexibilityRequest(reference, council, title, now));
        changed(editor, now, reference, "started the request “%s”".formatted(title));
        return reference;
    }

    /// An editor says that it is complete and its partners are consulted. From now on it waits for a certifier.
    @Transactional
    public StepOutcome markConsulted(Actor editor, String reference) {
        var request = hold(editor, reference);
        FlexibilityAccess.requireEdit(editor, request);
        request.requireNext(FlexibilityStatus.CONSULTED);
        var stopping = Safeguards.stopping(reader.facts(request), Moment.SUBMISSION);
        if (!stopping.isEmpty()) {
            return new Stopped(stopping);
        }
        var now = clock.instant();
        request.markConsulted(editor, now);
        return done(editor, request, now, "marked the request as consulted");
    }

    /// A certifier of the council, another person than who marked it as consulted, submits it.
    @Transactional
    public StepOutcome submit(Actor certifier, String reference) {
        var request = hold(certifier, reference);
        FlexibilityAccess.requireCertify(certifier, request);
        request.requireNext(FlexibilityStatus.SUBMITTED);
        var stopping = Safeguards.stopping(reader.facts(request), Moment.SUBMISSION);
        if (!stopping.isEmpty()) {
            return new Stopped(stopping);
        }
        var now = clock.instant();
        request.submit(certifier, now);
        return done(certifier, request, now, "submitted the request");
    }

    @Transactional
    public void returnToEditors(Actor certifier, String reference, String reason) {
        var request = hold(certifier, reference);
        FlexibilityAccess.requireCertify(certifier, request);
        var now = clock.instant();
        request.returnToEditors(reason, now);
        done(certifier, request, now, "returned the request to its editors");
    }

    private Done done(Actor by, FlexibilityRequest request, Instant at, String sentence) {
        requests.saveAndFlush(request);
        changed(by, at, request.reference(), sentence);
        return new Done();
    }

    private FlexibilityRequest find(Actor by, String reference) {
        return FlexibilityAccess.readable(by, requests.findByReference(reference), reference, today());
    }

    private FlexibilityRequest hold(Actor by, String reference) {
        return FlexibilityAccess.readable(by, requests.holdByReference(reference), reference, today());
    }

    private void changed(Actor by, Instant at, String reference, String sentence) {
        events.publishEvent(new FlexibilityChanged(by, at, reference, sentence));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
