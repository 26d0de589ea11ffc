package uk.gov.education.grants.assessment;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.programme.RoundView;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;

/// Whether the assessors of a round learn who bids. It is said while the round is set up.
@Service
@Transactional(readOnly = true)
public class BlindMarkingService {

    private final RoundService rounds;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BlindMarkingService(RoundService rounds, JdbcClient db, ApplicationEventPublisher events, Clock clock) {
        this.rounds = rounds;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /// The round that is set up. One that is ready is refused.
    public RoundView round(Actor by, String code) {
        AssessmentAccess.requireOfficer(by, "round " + code);
        var round = rounds.view(by, code);
        if (!round.isDraft()) {
            throw new Conflict("The round is no draft any more, so what assessors learn of bidders stays as it is.");
        }
        return round;
    }

    public boolean isBlind(Actor by, String code) {
        return db.sql("select blind from funding_round where id = :round")
                .param("round", round(by, code).id())
                .query(Boolean.class)
                .single();
    }

    @Transactional
    public void set(Actor by, String code, boolean blind) {
        var isNew = db.sql("update funding_round set blind = :blind where id = :round and blind <> :blind")
                        .param("blind", blind)
                        .param("round", round(by, code).id())
                        .update()
                == 1;
        if (isNew) {
            events.publishEvent(new BlindMarkingSet(by, clock.instant(), code, blind));
        }
    }
}
