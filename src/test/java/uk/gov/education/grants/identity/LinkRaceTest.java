package uk.gov.education.grants.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
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
        var link = linkOf(ruth());
        assertThat(howManyChoose(IntStream.range(0, MANY).mapToObj(_ -> link).toList()))
                .isOne();
    }

    @Test
    void ofManyWhoUseLinksOfOnePersonAtOnceOneChoosesThePassword() throws InterruptedException {
        var ruth = ruth();
        assertThat(howManyChoose(
                        IntStream.range(0, MANY).mapToObj(_ -> linkOf(ruth)).toList()))
                .isOne();
    }

    private UUID ruth() {
        return people.add(Actor.SERVICE, "ruth@example.org", "Ruth", "kettle orbit thimble");
    }

    private LinkToken linkOf(UUID person) {
        var token = LinkToken.fresh();
        db.sql("""
                        insert into password_link (token_hash, person_id, asked_at, expires_at)
                        values (:hash, :person, now(), now() + interval '10 years')""").param("hash", token.hash()).param("person", person).update();
        return token;
    }

    private long howManyChoose(List<LinkToken> links) throws InterruptedException {
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            return crowd
                    .invokeAll(IntStream.range(0, links.size())
                            .<Callable<Boolean>>mapToObj(
                                    each -> () -> chooses(links.get(each), "seven lamps and heron " + each))
                            .toList())
                    .stream()
                    .filter(each -> each.resultNow())
                    .count();
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
