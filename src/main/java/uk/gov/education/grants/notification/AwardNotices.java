package uk.gov.education.grants.notification;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.closing.CertificateQueried;
import uk.gov.education.grants.monitoring.ReturnChanged;
import uk.gov.education.grants.monitoring.ReturnStatus;
import uk.gov.education.grants.payment.ClaimChanged;
import uk.gov.education.grants.payment.ClaimStatus;
import uk.gov.education.grants.payment.PaymentChanged;
import uk.gov.education.grants.payment.PaymentStatus;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.variation.VariationChanged;

/// Writes to the people of an organisation about its award, in the transaction of what happened: when they are asked
/// something, and when they are paid.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AwardNotices {

    private final Matters matters;
    private final Recipients recipients;
    private final Outbox outbox;
    private final JdbcClient db;

    AwardNotices(Matters matters, Recipients recipients, Outbox outbox, JdbcClient db) {
        this.matters = matters;
        this.recipients = recipients;
        this.outbox = outbox;
        this.db = db;
    }

    @EventListener
    public void hear(ReturnChanged changed) {
        if (changed.status() == ReturnStatus.RETURNED) {
            var page = "/awards/%s/returns/%s".formatted(changed.award(), changed.period());
            write(LetterKind.RETURN_GIVEN_BACK, changed.award().text(), Occasion.of(changed, changed.reason(), page));
        }
    }

    @EventListener
    public void hear(ClaimChanged changed) {
        if (changed.status() == ClaimStatus.QUERIED) {
            var claim = db.sql("""
                            select a.reference as award, c.query from claim c join award a on a.id = c.award_id
                            where c.reference = :claim""")
                    .param("claim", changed.claim())
                    .query(QueriedClaim.class)
                    .single();
            write(
                    LetterKind.CLAIM_QUERIED,
                    claim.award(),
                    Occasion.of(changed, claim.query(), "/claims/" + changed.claim()));
        }
    }

    private record QueriedClaim(String award, String query) {}

    @EventListener
    public void hear(PaymentChanged changed) {
        if (changed.status() == PaymentStatus.PAID) {
            var paid = db.sql("""
                            select a.reference as award, m.amount_pence as pence from payment m join award a on a.id = m.award_id
                            where m.reference = :payment""")
                    .param("payment", changed.payment())
                    .query(Paid.class)
                    .single();
            write(
                    LetterKind.MONEY_PAID,
                    paid.award(),
                    Occasion.of(
                            changed,
                            "%s (payment %s)".formatted(new Money(paid.pence()), changed.payment()),
                            "/claims"));
        }
    }

    private record Paid(String award, long pence) {}

    @EventListener
    public void hear(VariationChanged changed) {
        if (changed.by().isOfTheDepartment()) {
            write(
                    LetterKind.VARIATION_ANSWERED,
                    changed.award().text(),
                    Occasion.of(changed, changed.sentence() + ".", "/variations/" + changed.subject()));
        }
    }

    @EventListener
    public void hear(CertificateQueried queried) {
        write(
                LetterKind.CERTIFICATE_QUERIED,
                queried.award().text(),
                Occasion.of(queried, queried.question(), "/awards/%s/final-claim".formatted(queried.award())));
    }

    private void write(LetterKind kind, String award, Occasion occasion) {
        matters.award(award).ifPresent(about -> outbox.write(kind, about, occasion, recipients.everybody(about)));
    }
}
