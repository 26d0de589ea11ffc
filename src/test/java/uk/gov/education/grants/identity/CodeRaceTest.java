package uk.gov.education.grants.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.support.WholeHouse;

/// Codes of a second step that many give at once.
@WholeHouse
class CodeRaceTest {

    private static final String RUTH = "ruth.code@example.org";
    private static final String HERE = "192.0.2.77";
    private static final int MANY = 16;

    @Autowired
    SecondStepCheck check;

    @Autowired
    KeySafe safe;

    @Autowired
    PeopleService people;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    AuthenticatorKey key;

    @BeforeEach
    void ruthHasASecondStep() {
        clock.setTo(OneTimeCodesTest.NOON);
        key = AuthenticatorKey.fresh();
        db.sql("""
                        insert into second_step (person_id, sealed_key, begun_at, switched_on_at, last_time_step)
                        values (:ruth, :key, '2026-11-01', '2026-11-01', 0)""")
                .param("ruth", people.add(Actor.SERVICE, RUTH, "Ruth", null))
                .param("key", safe.seal(key))
                .update();
    }

    @AfterEach
    void forgetHer() {
        clock.reset();
        transaction.executeWithoutResult(_ -> {
            db.sql("set local role none").update();
            db.sql("delete from letter where address = :ruth")
                    .param("ruth", RUTH)
                    .update();
            db.sql("delete from sign_in_attempt where subject in (:ruth, :here)")
                    .param("ruth", RUTH)
                    .param("here", HERE)
                    .update();
            db.sql("delete from second_step where person_id = (select id from person where username = :ruth)")
                    .param("ruth", RUTH)
                    .update();
            db.sql("delete from person where username = :ruth")
                    .param("ruth", RUTH)
                    .update();
        });
    }

    @Test
    void ofManyWhoGiveOneCodeAtOnceOneIsLetIn() throws InterruptedException {
        var code = OneTimeCodes.code(key, OneTimeCodes.stepAt(clock.instant()));
        assertThat(outcomes(_ -> code)).containsOnlyOnce(CodeOutcome.RIGHT);
    }

    @Test
    void ofManyGuessesAtOnceTenAreLookedAt() throws InterruptedException {
        assertThat(outcomes(each -> "guess " + each))
                .filteredOn(outcome -> outcome == CodeOutcome.WRONG)
                .hasSize(10);
    }

    private List<CodeOutcome> outcomes(IntFunction<String> code) throws InterruptedException {
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            return crowd
                    .invokeAll(IntStream.range(0, MANY)
                            .<Callable<CodeOutcome>>mapToObj(each -> () -> check.code(RUTH, code.apply(each), HERE))
                            .toList())
                    .stream()
                    .map(each -> each.resultNow())
                    .toList();
        }
    }
}
