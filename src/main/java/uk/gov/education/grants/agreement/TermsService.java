package uk.gov.education.grants.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.agreement.PublishOutcome.NotReadable;
import uk.gov.education.grants.agreement.PublishOutcome.Published;
import uk.gov.education.grants.agreement.PublishOutcome.TooEarly;
import uk.gov.education.grants.funding.PaymentRoute;
import uk.gov.education.grants.govuk.InWords;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotFound;

/// The terms on which grant is given. A version that is published never changes; a new one counts for offers made from
/// its day on.
@Service
@Transactional(readOnly = true)
public class TermsService {

    private static final InWords WORDS = new InWords();

    private final TermsStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TermsService(TermsStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    public boolean mayPublish(Actor by) {
        return AgreementAccess.mayPublishTerms(by);
    }

    /// Every version of both routes, the latest first.
    public List<Terms> all(Actor by) {
        AgreementAccess.requireReadTerms(by);
        return store.all();
    }

    public Terms show(Actor by, PaymentRoute route, int version) {
        AgreementAccess.requireReadTerms(by);
        return store.find(route, version)
                .orElseThrow(() ->
                        new NotFound("There are no terms under %s of version %d.".formatted(route.inFull(), version)));
    }

    /// The version that a new one would follow.
    public Terms toReplace(Actor by, PaymentRoute route) {
        AgreementAccess.requirePublishTerms(by);
        return store.newest(route);
    }

    @Transactional
    public PublishOutcome publish(Actor by, PaymentRoute route, String words, LocalDate from) {
        AgreementAccess.requirePublishTerms(by);
        for (var part : Terms.partsIn(words)) {
            if (part.text().isEmpty()) {
                return new NotReadable("Enter a text on the line below the heading “%s”".formatted(part.heading()));
            }
        }
        var last = store.newest(route);
        var today = LocalDate.now(clock);
        var earliest = last.inForceFrom().isAfter(today) ? last.inForceFrom() : today;
        if (from.isBefore(earliest)) {
            return new TooEarly("The day must be %s or later".formatted(WORDS.day(earliest)));
        }
        var terms = new Terms(route, last.version() + 1, words.strip(), from, by.name(), clock.instant());
        store.publish(terms);
        events.publishEvent(new TermsPublished(by, clock.instant(), route, terms.version()));
        return new Published(terms.version());
    }
}
