package uk.gov.education.grants.agreement;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.govuk.InWords;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.shared.Waiting;

/// Offers that wait for the answer of a certifier. What waits for an officer, an award to offer with its agreement, the
/// room of awards tells.
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
        if (certified.length == 0) {
            return List.of();
        }
        return db.sql("""
                        select a.reference, p.title, g.offered_at, g.stands_until
                        from agreement g join award a on a.id = g.award_id join project p on p.id = a.project_id
                        where g.lead_organisation_id = any(:ours) and g.answer is null and a.status = 'OFFERED'
                          and g.offered_by <> :me
                        order by g.offered_at, a.reference limit 50""")
                .param("ours", certified)
                .param("me", actor.person())
                .query((row, _) -> new Waiting(
                        "Accept or decline the offer by " + WORDS.day(row.getObject("stands_until", LocalDate.class)),
                        row.getString("title"),
                        "/awards/%s/agreement/offer".formatted(row.getString("reference")),
                        row.getObject("offered_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
