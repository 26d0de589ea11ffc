package uk.gov.education.grants.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.organisation.OrganisationService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.NotFound;

/// What officers and assessors alike do to the interests of an assessor, each told to the audit trail.
@Component
class PoolChanges {

    private final Pool pool;
    private final Recusal recusal;
    private final OrganisationService organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PoolChanges(
            Pool pool,
            Recusal recusal,
            OrganisationService organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.pool = pool;
        this.recusal = recusal;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /// Keeps an interest. Bids that it touches are taken from the assessor at once.
    void add(Actor by, PoolMember member, NewInterest interest) {
        var organisation = organisations.find(by, interest.organisation());
        var at = clock.instant();
        if (pool.add(member.id(), interest, by.name(), at.atOffset(ZoneOffset.UTC))) {
            changed(
                    by,
                    member,
                    "declared that %s is %s %s".formatted(member.name(), interest.what(), organisation.name()));
            recusal.of(by, member.id());
        }
    }

    void end(Actor by, PoolMember member, int number, LocalDate lastDay) {
        var interest = interest(member, number);
        if (lastDay.isBefore(interest.firstDay())) {
            throw new Conflict("An interest cannot end before it begins.");
        }
        if (!lastDay.equals(interest.lastDay())) {
            pool.end(member.id(), number, lastDay);
            changed(by, member, "recorded that %s is %s until %s".formatted(member.name(), interest, lastDay));
            recusal.of(by, member.id());
        }
    }

    InterestRow interest(PoolMember member, int number) {
        return pool.interestsOf(member.id()).stream()
                .filter(each -> each.number() == number)
                .findAny()
                .orElseThrow(
                        () -> new NotFound("There is no interest number %d of %s.".formatted(number, member.name())));
    }

    void changed(Actor by, PoolMember member, String sentence) {
        events.publishEvent(new AssessorChanged(by, clock.instant(), member.username(), sentence));
    }
}
