package uk.gov.education.grants.notification;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.identity.ColleagueInvited;

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
        var about = Matter.account(invited.email(), invited.organisation(), invited.expiresAt());
        outbox.write(LetterKind.COLLEAGUE_INVITED, about, occasion, List.of(person));
    }
}
