package uk.gov.education.grants.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.govuk.InWords;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.shared.Waiting;

/// Returns that wait for somebody - to be written, to be certified, to be accepted - and the reviews of the year.
@Component
@Transactional(readOnly = true)
class MonitoringWaiting implements Waiting.Room {

    private static final InWords WORDS = new InWords();

    private static final String RETURNS = """
            select a.reference, p.title, r.period, r.due_on, r.status,
                   coalesce(r.submitted_at, r.ready_at, r.last_day + interval '1 day') as since
            from award_return r join award a on a.id = r.award_id join project p on p.id = a.project_id
            where a.status <> 'TERMINATED'\s""";

    private static final String REVIEWS = """
            select a.reference, p.title, v.financial_year, v.due_on, v.status,
                   coalesce(v.written_at, v.due_on - interval '3 months') as since
            from award_review v join award a on a.id = v.award_id join project p on p.id = a.project_id
            where a.status in ('ACCEPTED', 'LIVE', 'SUSPENDED') and v.due_on - interval '3 months' <= :today\s""";

    private final JdbcClient db;
    private final Clock clock;

    MonitoringWaiting(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waitingFor(Actor actor) {
        var waiting = new ArrayList<Waiting>();
        var edited = organisations(actor, Role.BID_EDITOR);
        if (edited.length > 0) {
            waiting.addAll(returns(
                    "and a.lead_organisation_id = any(:ours) and r.status in ('DUE', 'DRAFT', 'RETURNED') and r.last_day < :today",
                    "Send the return of %s by %s",
                    actor,
                    edited));
        }
        var certified = organisations(actor, Role.CERTIFIER);
        if (certified.length > 0) {
            waiting.addAll(returns(
                    "and a.lead_organisation_id = any(:ours) and r.status = 'READY' and r.saved_by <> :me and r.ready_by <> :me",
                    "Certify the return of %s by %s",
                    actor,
                    certified));
        }
        if (actor.is(Role.OFFICER)) {
            waiting.addAll(returns("and r.status = 'SUBMITTED'", "Accept or give back the return of %s", actor));
        }
        if (actor.isAny(Role.OFFICER, Role.APPROVER)) {
            waiting.addAll(reviews(actor));
        }
        return waiting;
    }

    private List<Waiting> returns(String which, String task, Actor actor, UUID... ours) {
        var today = LocalDate.now(clock);
        return db.sql(RETURNS + which + " order by r.due_on, a.reference limit 50")
                .param("ours", ours)
                .param("me", actor.person())
                .param("today", today)
                .query((row, _) -> {
                    var period = ReturnPeriod.of(row.getString("period"));
                    var due = row.getObject("due_on", LocalDate.class);
                    return new Waiting(
                            task.formatted(period.inWords(), WORDS.day(due)),
                            row.getString("title"),
                            "/awards/%s/returns/%s".formatted(row.getString("reference"), period),
                            row.getTimestamp("since").toInstant());
                })
                .list();
    }

    /// Those that an officer has to write, and those that somebody else has written and that wait for agreement.
    private List<Waiting> reviews(Actor actor) {
        return db.sql(REVIEWS + """
                        and (:officer and v.status in ('DUE', 'RETURNED') or v.status = 'WRITTEN' and v.written_by <> :me)
                        order by v.due_on, a.reference limit 50""")
                .param("officer", actor.is(Role.OFFICER))
                .param("me", actor.person())
                .param("today", LocalDate.now(clock))
                .query((row, _) -> new Waiting(
                        "%s the annual review of %s by %s"
                                .formatted(
                                        row.getString("status").equals("WRITTEN") ? "Agree to" : "Write",
                                        row.getString("financial_year"),
                                        WORDS.day(row.getObject("due_on", LocalDate.class))),
                        row.getString("title"),
                        "/awards/%s/reviews/%s".formatted(row.getString("reference"), row.getString("financial_year")),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    private static UUID[] organisations(Actor actor, Role role) {
        return actor.organisations().stream()
                .filter(organisation -> actor.is(role, organisation))
                .toArray(UUID[]::new);
    }
}
