package uk.gov.education.grants.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.bid.BidStatus;
import uk.gov.education.grants.identity.ColleagueInvited;
import uk.gov.education.grants.shared.Money;

/// Writes to people who are invited to work for an organisation. They have no account yet, and the link in the letter
/// is a secret: the database forgets it as soon as the letter has left.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InvitationNotices {

    private final Outbox outbox;

    InvitationNotices(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    public void hear(ColleagueInvited invited) {
        var occasion = Occasion.of(invited, invited.token().text());
        var person = new Recipient(null, invited.name(), invited.email());
        outbox.write(LetterKind.COLLEAGUE_INVITED, about(invited), occasion, List.of(person));
    }

    private static Matter about(ColleagueInvited invited) {
        return new Matter(
                invited.email(),
                BidStatus.DRAFT,
                new UUID(0, 0),
                invited.organisation(),
                "",
                "",
                invited.expiresAt(),
                LocalDate.EPOCH,
                Money.ZERO,
                null,
                "",
                null,
                null,
                false,
                "",
                "",
                null,
                Money.ZERO,
                null);
    }
}
