package uk.gov.education.grants.notification;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.identity.AccountRests;
import uk.gov.education.grants.identity.PasswordChanged;
import uk.gov.education.grants.identity.PasswordForgotten;

/// Writes to people about their own accounts, so that nobody else uses them unnoticed.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AccountNotices {

    private final Recipients recipients;
    private final Outbox outbox;

    AccountNotices(Recipients recipients, Outbox outbox) {
        this.recipients = recipients;
        this.outbox = outbox;
    }

    @EventListener
    public void hear(AccountRests rests) {
        var about = Matter.account(rests.username(), "", rests.until());
        outbox.write(LetterKind.ACCOUNT_RESTS, about, Occasion.of(rests), recipients.owner(rests.username()));
    }

    @EventListener
    public void hear(PasswordChanged changed) {
        var about = Matter.account(changed.username(), "", changed.at());
        outbox.write(LetterKind.PASSWORD_CHANGED, about, Occasion.of(changed), recipients.owner(changed.username()));
    }

    @EventListener
    public void hear(PasswordForgotten forgotten) {
        var about = Matter.account(forgotten.username(), "", forgotten.expiresAt());
        var occasion = Occasion.of(forgotten, forgotten.token().text());
        outbox.write(LetterKind.PASSWORD_LINK, about, occasion, recipients.owner(forgotten.username()));
    }
}
