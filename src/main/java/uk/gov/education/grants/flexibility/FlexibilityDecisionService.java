package uk.gov.education.grants.flexibility;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.flexibility.Safeguard.Moment;
import uk.gov.education.grants.flexibility.StepOutcome.Done;
import uk.gov.education.grants.flexibility.StepOutcome.Stopped;
import uk.gov.education.grants.govuk.InWords;
import uk.gov.education.grants.shared.Actor;

/// Takes a submitted request through the panel to a decision: an officer records and publishes the panel's advice, an
/// approver, another person, decides.
@Service
@Transactional(readOnly = true)
public class FlexibilityDecisionService {

    private static final InWords WORDS = new InWords();

    private final FlexibilityRepository requests;
    private final FlexibilityReader reader;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FlexibilityDecisionService(
            FlexibilityRepository requests, FlexibilityReader reader, Clock clock, ApplicationEventPublisher events) {
        this.requests = requests;
        this.reader = reader;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    public void takeToPanel(Actor officer, String reference) {
        var request = hold(officer, reference);
        FlexibilityAccess.requireAdvise(officer, request);
        var now = clock.instant();
        request.takeToPanel(now);
        done(officer, request, now, "took the request to the panel");
    }

    /// The request, for who is about to record what the panel advises.
    public FlexibilityView toAdvise(Actor officer, String reference) {
        var request = find(officer, reference);
        FlexibilityAccess.requireAdvise(officer, request);
        request.requireNext(FlexibilityStatus.ADVICE_PUBLISHED);
        return reader.view(officer, request);
    }

    /// Records the panel's advice and publishes it at once.
    @Transactional
    public StepOutcome advise(Actor officer, String reference, AdviceKind kind, String words) {
        var request = hold(officer, reference);
        FlexibilityAccess.requireAdvise(officer, request);
        request.requireNext(FlexibilityStatus.ADVICE_PUBLISHED);
        var stopping = Safeguards.stopping(reader.facts(request), Moment.ADVICE);
        if (!stopping.isEmpty()) {
            return new Stopped(stopping);
        }
        var now = clock.instant();
        request.advise(kind, words, officer, now);
        return done(officer, request, now, "published the advice of the panel");
    }

    /// The request, for who is about to decide.
    public FlexibilityView toDecide(Actor approver, String reference) {
        var request = find(approver, reference);
        FlexibilityAccess.requireDecide(approver, request);
        request.requireNext(FlexibilityStatus.GRANTED);
        return reader.view(approver, request);
    }

    /// Grants the request, for as many months as it asks.
    @Transactional
    public StepOutcome grant(Actor approver, String reference, LocalDate firstDay, String reason) {
        var request = hold(approver, reference);
        FlexibilityAccess.requireDecide(approver, request);
        request.requireNext(FlexibilityStatus.GRANTED);
        var facts = factsWith(approver, request);
        var stopping = Safeguards.stopping(facts, Moment.DECISION);
        if (!stopping.isEmpty()) {
            return new Stopped(stopping);
        }
        var months = facts.work().orElseThrow().months();
        var lastDay = firstDay.plusMonths(months).minusDays(1);
        var now = clock.instant();
        request.grant(firstDay, lastDay, reason, approver, now);
        return done(
                approver,
                request,
                now,
                "granted the request from %s to %s".formatted(WORDS.day(firstDay), WORDS.day(lastDay)));
    }

    /// Refuses the request. Only who may decide is looked at: whatever a request asks, it can be refused.
    @Transactional
    public StepOutcome refuse(Actor approver, String reference, String reason) {
        var request = hold(approver, reference);
        FlexibilityAccess.requireDecide(approver, request);
        request.requireNext(FlexibilityStatus.REFUSED);
        var stopping = Safeguards.stopping(factsWith(approver, request), Moment.DECISION).stream()
                .filter(finding -> finding.safeguard() instanceof SeparateDecision)
                .toList();
        if (!stopping.isEmpty()) {
            return new Stopped(stopping);
        }
        var now = clock.instant();
        request.refuse(reason, approver, now);
        return done(approver, request, now, "refused the request");
    }

    /// The request, for who is about to extend it.
    public FlexibilityView toExtend(Actor approver, String reference) {
        var request = find(approver, reference);
        FlexibilityAccess.requireDecide(approver, request);
        request.requireRunning(LocalDate.now(clock));
        return reader.view(approver, request);
    }

    @Transactional
    public StepOutcome extend(Actor approver, String reference, int months, String reason) {
        var request = hold(approver, reference);
        FlexibilityAccess.requireDecide(approver, request);
        request.requireRunning(LocalDate.now(clock));
        var facts = reader.facts(request).extendedBy(months, request.extension().isPresent() ? 1 : 0);
        var stopping = Safeguards.stopping(facts, Moment.EXTENSION);
        if (!stopping.isEmpty()) {
            return new Stopped(stopping);
        }
        var until = request.grantedUntil()
                .orElseThrow()
                .plusDays(1)
                .plusMonths(months)
                .minusDays(1);
        var now = clock.instant();
        request.extend(until, reason, approver, now);
        return done(approver, request, now, "extended the request to %s".formatted(WORDS.day(until)));
    }

    private SafeguardFacts factsWith(Actor approver, FlexibilityRequest request) {
        return reader.facts(request)
                .decidedBy(
                        approver.name(),
                        request.advisedBy().filter(approver.person()::equals).isPresent());
    }

    private FlexibilityRequest find(Actor by, String reference) {
        return FlexibilityAccess.readable(by, requests.findByReference(reference), reference, LocalDate.now(clock));
    }

    private FlexibilityRequest hold(Actor by, String reference) {
        return FlexibilityAccess.readable(by, requests.holdByReference(reference), reference, LocalDate.now(clock));
    }

    private Done done(Actor by, FlexibilityRequest request, Instant at, String sentence) {
        requests.saveAndFlush(request);
        events.publishEvent(new FlexibilityChanged(by, at, request.reference(), sentence));
        return new Done();
    }
}
