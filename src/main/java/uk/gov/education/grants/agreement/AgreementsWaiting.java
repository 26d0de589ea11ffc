package uk.gov.education.grants.agreement;

import java.time.LocalDate;
import java.time.OffsetDateTime;
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

/// Offers that wait for the answer of a certifier, and accepted ones that wait for an officer to note that the work has
/// begun. Awards that wait to be offered the room of awards tells.
@Component
@Transactional(readOnly = true)
class AgreementsWaiting implements Waiting.Room {

    private static final InWords WORDS = new InWords();

    private final JdbcClient db;

    AgreementsWaiting(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Waiting> waitingFor(Actor actor) {
        var certified = actor.organisations().stream()
                .filter(organisation -> actor.is(Role.CERTIFIER, organisation))
                .toArray(UUID[]::new);
        var waiting = new ArrayList<Waiting>();
        if (certified.length > 0) {
            waiting.addAll(toAnswer(actor, certified));
        }
        if (AgreementAccess.mayPrepare(actor)) {
            waiting.addAll(toStart());
        }
        return waiting;
    }

    private List<Waiting> toAnswer(Actor certifier, UUID[] organisations) {
        return db.sql("""
                        select a.reference, p.title, g.offered_at, g.stands_until
                        from agreement g join award a on a.id = g.award_id join project p on p.id = a.project_id
                        where g.lead_organisation_id = any(:ours) and g.answer is null and a.status = 'OFFERED'
                          and g.offered_by <> :me
                        order by g.offered_at, a.reference limit 50""")
                .param("ours", organisations)
                .param("me", certifier.person())
                .query((row, _) -> new Waiting(
                        "Accept or decline the offer by " + WORDS.day(row.getObject("stands_until", LocalDate.class)),
                        row.getString("title"),
                        "/awards/%s/agreement/offer".formatted(row.getString("reference")),
                        row.getObject("offered_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private List<Waiting> toStart() {
        return db.sql("""
                        select a.reference, p.title, g.answered_at
                        from agreement g join award a on a.id = g.award_id join project p on p.id = a.project_id
                        where a.status = 'ACCEPTED' and g.answer = 'ACCEPTED'
                        order by g.answered_at, a.reference limit 50""")
                .query((row, _) -> new Waiting(
                        "The offer is accepted: record when the work begins",
                        row.getString("title"),
                        "/awards/%s/case".formatted(row.getString("reference")),
                        row.getObject("answered_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
