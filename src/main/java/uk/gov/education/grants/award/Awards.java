package uk.gov.education.grants.award;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.organisation.AreaRow;
import uk.gov.education.grants.organisation.LocalAuthorityService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.References;

/// The awards at hand: finds one for who may know of it, holds it while it is decided, and says what was done.
@Component
class Awards {

    private final AwardRepository awards;
    private final References references;
    private final LocalAuthorityService authorities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Awards(
            AwardRepository awards,
            References references,
            LocalAuthorityService authorities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.awards = awards;
        this.references = references;
        this.authorities = authorities;
        this.events = events;
        this.clock = clock;
    }

    Award find(Actor by, AwardReference reference) {
        var award = awards.findByReference(reference).orElseThrow(() -> AwardAccess.absent(reference));
        AwardAccess.requireRead(by, award);
        return awards.withDecisions(award);
    }

    /// The award, which nobody else changes until this transaction ends.
    Award hold(Actor by, AwardReference reference) {
        var award = hold(reference);
        AwardAccess.requireRead(by, award);
        return award;
    }

    /// The same, for somebody who answers for its lead organisation.
    Award holdForCertifier(Actor by, AwardReference reference) {
        var award = hold(reference);
        AwardAccess.requireCertifier(by, award);
        return award;
    }

    /// The same, for the clock.
    Award hold(AwardReference reference) {
        return awards.holdByReference(reference).orElseThrow(() -> AwardAccess.absent(reference));
    }

    Optional<Award> holdOfBid(UUID bid) {
        return awards.holdOfBid(bid);
    }

    /// Gives a proposal its reference and, where a council leads, the code of its area in force today.
    Award propose(Actor by, String programmeCode, Proposal proposal) {
        var today = today();
        var award = awards.saveAndFlush(new Award(
                AwardReference.of(references.next(programmeCode, today.getYear())),
                proposal,
                authorities.areaOf(proposal.lead(), today).map(AreaRow::gssCode),
                by,
                now()));
        said(by, award, "proposed an award of %s".formatted(award.amount()));
        return award;
    }

    /// Saves what was done to an award and says so.
    void changed(Actor by, Award award, String sentence) {
        awards.flush();
        said(by, award, sentence);
    }

    /// Saves that an award was offered to its lead, and says so.
    void offered(Actor by, Award award) {
        awards.flush();
        events.publishEvent(new AwardOffered(by, now(), award.reference()));
    }

    private void said(Actor by, Award award, String sentence) {
        events.publishEvent(new AwardChanged(by, now(), award.reference(), award.status(), sentence));
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
