package uk.gov.education.grants.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.shared.Waiting;

/// What waits on the way to a payment: for an organisation's certifiers and editors, for officers, and for finance
/// officers; but only what this very person may do.
@Component
@Transactional(readOnly = true)
class PaymentsWaiting implements Waiting.Room {

    private final JdbcClient db;
    private final Clock clock;

    PaymentsWaiting(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waitingFor(Actor actor) {
        var waiting = new ArrayList<Waiting>();
        if (actor.isAny(Role.BID_EDITOR, Role.CERTIFIER)) {
            waiting.addAll(ofOrganisations(actor));
        }
        if (actor.is(Role.OFFICER)) {
            waiting.addAll(toVerify(actor));
        }
        if (PaymentAccess.mayAuthorise(actor)) {
            waiting.addAll(toPay(actor));
        }
        return waiting;
    }

    private List<Waiting> ofOrganisations(Actor actor) {
        return db.sql("""
                        select * from (
                            select 'Answer the query on the claim' as task, p.title, '/claims/' || c.reference as href, c.submitted_at as since
                            from claim c join award a on a.id = c.award_id join project p on p.id = a.project_id
                            where c.status = 'QUERIED' and a.lead_organisation_id = any(:edited) and c.submitted_by <> :me
                            union all
                            select 'Submit the claim', p.title, '/claims/' || c.reference, c.started_at
                            from claim c join award a on a.id = c.award_id join project p on p.id = a.project_id
                            where c.status in ('DRAFT', 'QUERIED') and a.lead_organisation_id = any(:certified)
                              and :me <> all (c.prepared_by)
                              and exists (select from claim_line l where l.claim_id = c.id and l.amount_pence > 0)
                            union all
                            select 'Say where your organisation is paid', o.name, '/organisations/' || o.org_id || '/bank-details',
                                   min(g.answered_at)
                            from agreement g join organisation o on o.id = g.lead_organisation_id
                            where g.answer = 'ACCEPTED' and o.id = any(:certified)
                              and not exists (select from bank_details b
                                              where b.organisation_id = o.id and (b.decided_by is null or b.usable_from is not null))
                            group by o.id) waits
                        order by since limit 50""")
                .param("me", actor.person())
                .param("edited", organisations(actor, Role.BID_EDITOR))
                .param("certified", organisations(actor, Role.CERTIFIER))
                .query(PaymentsWaiting::row)
                .list();
    }

    private List<Waiting> toVerify(Actor officer) {
        return db.sql("""
                        select * from (
                            select 'Verify the claim' as task, p.title, '/claims/' || c.reference || '/check' as href,
                                   c.submitted_at as since
                            from claim c join award a on a.id = c.award_id join project p on p.id = a.project_id
                            where c.status = 'SUBMITTED' and a.lead_organisation_id <> all (:mine)
                            union all
                            select 'Verify instalment ' || i.number, p.title, '/awards/' || a.reference || '/instalments/' || i.number,
                                   i.due::timestamp at time zone 'Europe/London'
                            from agreed_instalment i join award a on a.id = i.award_id join project p on p.id = a.project_id
                            where a.status = 'LIVE' and i.due <= :today and a.lead_organisation_id <> all (:mine)
                              and not exists (select from payment m where m.award_id = i.award_id and m.instalment = i.number)) waits
                        order by since limit 50""")
                .param("mine", officer.organisations().toArray(UUID[]::new))
                .param("today", LocalDate.now(clock))
                .query(PaymentsWaiting::row)
                .list();
    }

    private List<Waiting> toPay(Actor finance) {
        return db.sql("""
                        select * from (
                            select 'Authorise the payment' as task, p.title, '/payments/' || m.reference as href, m.verified_at as since
                            from payment m join award a on a.id = m.award_id join project p on p.id = a.project_id
                            where m.status = 'VERIFIED' and m.verified_by <> :me
                              and not exists (select from award_approval v
                                              where v.award_id = a.id and v.approver_id = :me and v.approved and v.voided_at is null)
                            union all
                            select 'Make a payment file', count(*) || ' authorised', '/payments/files', min(authorised_at)
                            from payment where status = 'AUTHORISED' having count(*) > 0
                            union all
                            select 'Confirm bank details', o.name, '/organisations/' || o.org_id || '/bank-details', b.proposed_at
                            from bank_details b join organisation o on o.id = b.organisation_id
                            where b.decided_by is null and b.proposed_by <> :me) waits
                        order by since limit 50""")
                .param("me", finance.person())
                .query(PaymentsWaiting::row)
                .list();
    }

    private static UUID[] organisations(Actor actor, Role role) {
        return actor.organisations().stream()
                .filter(organisation -> actor.is(role, organisation))
                .toArray(UUID[]::new);
    }

    private static Waiting row(ResultSet row, int number) throws SQLException {
        return new Waiting(
                row.getString("task"),
                row.getString("title"),
                row.getString("href"),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
