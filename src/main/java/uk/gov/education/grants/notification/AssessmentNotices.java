package uk.gov.education.grants.notification;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.assessment.AssessmentChanged;
import uk.gov.education.grants.assessment.AssessmentStatus;

/// Writes to assessors, in the transaction of what happened, and keeps back what has not left yet when a bid is taken
/// from one.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AssessmentNotices {

    /// What is written to an assessor about a bid.
    static final Set<LetterKind> KINDS = Set.of(LetterKind.ASSESSOR_ASKED, LetterKind.ASSESSMENT_RETURNED);

    private final Matters matters;
    private final Recipients recipients;
    private final Outbox outbox;
    private final JdbcClient db;

    AssessmentNotices(Matters matters, Recipients recipients, Outbox outbox, JdbcClient db) {
        this.matters = matters;
        this.recipients = recipients;
        this.outbox = outbox;
        this.db = db;
    }

    @EventListener
    public void hear(AssessmentChanged happened) {
        if (happened.status() == AssessmentStatus.OFFERED) {
            write(LetterKind.ASSESSOR_ASKED, happened, Occasion.of(happened));
        } else if (happened.status() == AssessmentStatus.RETURNED) {
            write(LetterKind.ASSESSMENT_RETURNED, happened, Occasion.of(happened, reason(happened)));
        } else if (happened.status() == AssessmentStatus.WITHDRAWN) {
            outbox.holdBack(KINDS, happened.bid().text(), recipients.assessor(happened.subject()));
        }
    }

    private void write(LetterKind kind, AssessmentChanged happened, Occasion occasion) {
        var bid = matters.bid(happened.bid().text()).orElseThrow();
        outbox.write(
                kind, isBlind(happened) ? bid.withoutNames() : bid, occasion, recipients.assessor(happened.subject()));
    }

    private boolean isBlind(AssessmentChanged happened) {
        return db.sql("select r.blind from bid b join funding_round r on r.id = b.round_id where b.reference = :bid")
                .param("bid", happened.bid().text())
                .query(Boolean.class)
                .single();
    }

    private String reason(AssessmentChanged happened) {
        return db.sql("select coalesce(returned_reason, '') from assessment where reference = :assessment")
                .param("assessment", happened.subject())
                .query(String.class)
                .single();
    }
}
