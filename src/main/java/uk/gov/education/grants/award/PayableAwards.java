package uk.gov.education.grants.award;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.funding.PaymentRoute;

/// Tells the room of payments of an award, and holds it while its money is moved. Whoever asks decides who may read it.
@Service
public class PayableAwards {

    private static final String AWARD = """
            select a.id, a.reference, a.status, a.payment_route, a.programme_id, a.round_id, p.title, a.lead_organisation_id,
                   o.name, o.org_id,
                   array(select v.approver_id from award_approval v
                         where v.award_id = a.id and v.approved and v.voided_at is null) as approvers
            from award a
            join project p on p.id = a.project_id
            join organisation o on o.id = a.lead_organisation_id
            """;

    private final JdbcClient db;

    PayableAwards(JdbcClient db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public Optional<PayableAward> find(AwardReference reference) {
        return db.sql(AWARD + "where a.reference = :reference")
                .param("reference", reference.text())
                .query(PayableAwards::award)
                .optional();
    }

    @Transactional(readOnly = true)
    public PayableAward get(UUID award) {
        return db.sql(AWARD + "where a.id = :award")
                .param("award", award)
                .query(PayableAwards::award)
                .single();
    }

    /// The award, which nobody else changes, claims from or pays from until this transaction ends.
    @Transactional(propagation = Propagation.MANDATORY)
    public PayableAward hold(UUID award) {
        return db.sql(AWARD + "where a.id = :award for no key update of a")
                .param("award", award)
                .query(PayableAwards::award)
                .single();
    }

    private static PayableAward award(ResultSet row, int number) throws SQLException {
        return new PayableAward(
                row.getObject("id", UUID.class),
                AwardReference.of(row.getString("reference")),
                AwardStatus.valueOf(row.getString("status")),
                PaymentRoute.valueOf(row.getString("payment_route")),
                row.getObject("programme_id", UUID.class),
                row.getObject("round_id", UUID.class),
                row.getString("title"),
                row.getObject("lead_organisation_id", UUID.class),
                row.getString("name"),
                row.getString("org_id"),
                Set.of((UUID[]) row.getArray("approvers").getArray()));
    }
}
