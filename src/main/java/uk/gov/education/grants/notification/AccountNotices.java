package uk.gov.education.grants.notification;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.identity.AccountRests;
import uk.gov.education.grants.identity.FirstPasswordAsked;
import uk.gov.education.grants.identity.PasswordChanged;
import uk.gov.education.grants.identity.PasswordForgotten;
import uk.gov.education.grants.identity.SecondStepChanged;
import uk.gov.education.grants.identity.SecondStepRests;

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
    public void hear(SecondStepRests rests) {
        var about = Matter.account(rests.username(), "", rests.until());
        outbox.write(LetterKind.SECOND_STEP_RESTS, about, Occasion.of(rests), recipients.owner(rests.username()));
    }

    @EventListener
    public void hear(SecondStepChanged changed) {
        var about = Matter.account(changed.username(), "", changed.at());
        var kind = switch (changed.what()) {
            case SWITCHED_ON -> LetterKind.SECOND_STEP_ON;
            case SWITCHED_OFF -> LetterKind.SECOND_STEP_OFF;
            case TAKEN_OFF -> LetterKind.SECOND_STEP_TAKEN_OFF;
            case CODES_MADE -> LetterKind.RECOVERY_CODES_MADE;
            case CODE_USED -> LetterKind.RECOVERY_CODE_USED;
        };
        var said = kind == LetterKind.RECOVERY_CODE_USED ? String.valueOf(changed.codesLeft()) : changed.reason();
        outbox.write(kind, about, Occasion.of(changed, said), recipients.owner(changed.username()));
    }

    @EventListener
    public void hear(FirstPasswordAsked asked) {
        var about = Matter.account(asked.username(), "", asked.expiresAt());
        var occasion = Occasion.of(asked, asked.token().text());
        outbox.write(LetterKind.FIRST_PASSWORD, about, occasion, recipients.owner(asked.username()));
    }

    @EventListener
    public void hear(PasswordForgotten forgotten) {
        var about = Matter.account(forgotten.username(), "", forgotten.expiresAt());
        var occasion = Occasion.of(forgotten, forgotten.token().text());
        outbox.write(LetterKind.PASSWORD_LINK, about, occasion, recipients.owner(forgotten.username()));
    }
}
