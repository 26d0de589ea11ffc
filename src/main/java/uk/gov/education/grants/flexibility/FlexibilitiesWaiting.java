package uk.gov.education.grants.flexibility;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.shared.Waiting;

/// What waits: requests to sign off for the certifiers of a council; to take to the panel, and to advise on once it has
/// had its six weeks, for officers; to decide for approvers.
@Component
@Transactional(readOnly = true)
class FlexibilitiesWaiting implements Waiting.Room {

    private final JdbcClient db;
    private final Clock clock;

    FlexibilitiesWaiting(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waitingFor(Actor actor) {
        if (!actor.isAny(Role.CERTIFIER, Role.OFFICER, Role.APPROVER)) {
            return List.of();
        }
        return db.sql("""
                        select reference, title, status, status_since from flexibility_request
                        where (status = 'CONSULTED' and :certifier and organisation_id in (:own)
                               and consulted_by <> :person)
                           or (:officer and organisation_id not in (:own)
                               and (status = 'SUBMITTED' or (status = 'WITH_PANEL' and panel_since < :ripe)))
                           or (:approver and organisation_id not in (:own)
                               and status = 'ADVICE_PUBLISHED' and advised_by <> :person)
                        order by status_since
                        limit 50""")
                .param("person", actor.person())
                .param("own", FlexibilityAccess.councilsOf(actor))
                .param("certifier", actor.is(Role.CERTIFIER))
                .param("officer", actor.is(Role.OFFICER))
                .param("approver", actor.is(Role.APPROVER))
                .param("ripe", ripe())
                .query((row, _) -> new Waiting(
                        task(FlexibilityStatus.valueOf(row.getString("status"))),
                        row.getString("title"),
                        "/flexibilities/" + row.getString("reference"),
                        row.getObject("status_since", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// What the panel has had since before this moment, it has had for six weeks.
    private OffsetDateTime ripe() {
        return LocalDate.now(clock)
                .minusDays(TimeForThePanel.DAYS - 1L)
                .atStartOfDay(clock.getZone())
                .toInstant()
                .atOffset(ZoneOffset.UTC);
    }

    private static String task(FlexibilityStatus status) {
        return switch (status) {
            case CONSULTED -> "Sign off the flexibility request";
            case SUBMITTED -> "Take the flexibility request to the panel";
            case WITH_PANEL -> "Publish the panel's advice on the flexibility request";
            case ADVICE_PUBLISHED -> "Decide on the flexibility request";
            case DRAFT, GRANTED, REFUSED, ENDED -> throw new IllegalStateException(status + " waits for nobody");
        };
    }
}
