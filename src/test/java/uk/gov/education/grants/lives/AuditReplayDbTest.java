package uk.gov.education.grants.lives;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.support.OpenRound;
import uk.gov.education.grants.support.TestClock;
import uk.gov.education.grants.support.WholeHouse;

/// Everything that has a state lives at random through the services, as many people try many things with it, and each
/// change is really saved, in a database of its own. Whatever happens, each change has one line of the audit trail
/// about its subject, written in the transaction of the change itself.
@WholeHouse
@Import({
    AwardLives.class,
    BidLives.class,
    FreedomLives.class,
    ImportLives.class,
    MoneyLives.class,
    MonitoringLives.class,
    StudyLives.class,
    VariationLives.class
})
@TestPropertySource(properties = "logging.level.org.hibernate.orm.jdbc.error=off")
@DirtiesContext
public class AuditReplayDbTest {

    private static final int TRIES = 6;
    private static final LocalDate AFTER_CLOSING = OpenRound.CLOSES.plusDays(1);
    private static final LocalDate AFTER_THE_PANEL = LocalDate.of(2027, 3, 20);
    private static final LocalDate AFTER_A_QUARTER = LocalDate.of(2027, 7, 10);
    private static final LocalDate AFTER_A_YEAR = LocalDate.of(2028, 4, 3);
    private static final LocalDate AFTER_THE_WORK = LocalDate.of(2030, 10, 7);

    @Autowired
    BidLives bids;

    @Autowired
    AwardLives awards;

    @Autowired
    StudyLives studies;

    @Autowired
    FreedomLives freedoms;

    @Autowired
    ImportLives imports;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    /// How many things live at first; what comes of them lives too. More of them in the soak.
    protected int number() {
        return Integer.getInteger("lives", 120);
    }

    protected long seed() {
        return Long.getLong("lives.seed", 42);
    }

    @Test
    void everyChangeHasItsLineAndTheLinesToldAgainEndWhereEverythingIs() {
        var watch = new StateWatch(db);
        transaction.executeWithoutResult(_ -> watch.install());
        live(new Lives(db, seed()));
        assertThat(watch.changesWithoutTheirLine()).isEmpty();
        assertThat(watch.replayedOtherwise()).isEmpty();
        assertThat(watch.statesNotLived())
                .as("only what no person does, and first stages, of which there was none")
                .containsExactly("bid INVITED", "bid NOT_INVITED");
    }

    private void live(Lives lives) {
        clock.setTo(TestClock.TODAY);
        bids.begin(lives, number() * 3 / 10, awards);
        awards.begin(lives, number() * 4 / 10);
        studies.begin(lives, number() / 10);
        freedoms.begin(lives, number() / 10);
        imports.begin(lives, number() / 10);
        lives.live(TRIES);
        clock.setTo(AFTER_CLOSING);
        bids.afterClosing(lives);
        awards.checkLeads();
        lives.live(TRIES * 2);
        clock.setTo(AFTER_THE_PANEL);
        lives.live(TRIES);
        awards.lapse();
        clock.setTo(AFTER_A_QUARTER);
        lives.live(TRIES * 2);
        clock.setTo(AFTER_A_YEAR);
        awards.checkLeads();
        lives.live(TRIES);
        clock.setTo(AFTER_THE_WORK);
        awards.checkLeads();
        lives.live(TRIES * 3);
    }
}
