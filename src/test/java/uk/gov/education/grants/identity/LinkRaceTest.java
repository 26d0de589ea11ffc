package uk.gov.education.grants.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.support.WholeHouse;

/// A link for a new password that many use at once.
@WholeHouse
class LinkRaceTest {

    private static final int MANY = 10;

    @Autowired
    AccountService accounts;

    @Autowired
    PeopleService people;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void forgetHer() {
        transaction.executeWithoutResult(_ -> {
            db.sql("set local role none").update();
            db.sql("delete from letter where address = 'ruth@example.org'").update();
            db.sql("delete from password_link").update();
            db.sql("delete from person where username = 'ruth@example.org'").update();
        });
    }

    @Test
    void ofManyWhoUseALinkAtOnceOneChoosesThePassword() throws InterruptedException {
        var token = LinkToken.fresh();
        var ruth = people.add(Actor.SERVICE, "ruth@example.org", "Ruth", "kettle orbit thimble");
        db.sql("""
                        insert into password_link (token_hash, person_id, asked_at, expires_at)
                        values (:hash, :ruth, now(), now() + interval '10 years')""").param("hash", token.hash()).param("ruth", ruth).update();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var chosen = crowd
                    .invokeAll(IntStream.range(0, MANY)
                            .<Callable<Boolean>>mapToObj(each -> () -> chooses(token, "seven lamps and heron " + each))
                            .toList())
                    .stream()
                    .filter(each -> each.resultNow())
                    .count();
            assertThat(chosen).isOne();
        }
    }

    private boolean chooses(LinkToken token, String password) {
        try {
            accounts.choose(token, password);
            return true;
        } catch (NotFound used) {
            return false;
        }
    }
}
