package uk.gov.education.grants.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.grants.programme.Rounds.FIRST;
import static uk.gov.education.grants.programme.Rounds.LAST;
import static uk.gov.education.grants.shared.Money.pounds;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.grants.programme.CommitOutcome.Committed;
import uk.gov.education.grants.programme.CommitOutcome.FallsShort;
import uk.gov.education.grants.programme.CommitOutcome.YearShort;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.SpendProfile;
import uk.gov.education.grants.support.WholeHouse;

/// Forty people promise the same money at once. Each works in a transaction of their own, so what they do is really
/// committed, and is swept away after each test.
@WholeHouse
class BudgetConcurrencyTest {

    static final int CLIENTS = 40;
    static final int PROMISES = 200;
    static final Money PROMISE = pounds(600);
    static final Money BUDGET = pounds(10_000);

    @Autowired
    Rounds fixtures;

    @Autowired
    Commitments commitments;

    @Autowired
    JdbcClient db;

    /// No more at once than there are connections; whoever has none queues, as at a real server.
    final Semaphore connections = new Semaphore(10, true);

    TransactionTemplate inTransaction;

    @Autowired
    void transactions(PlatformTransactionManager manager) {
        inTransaction = new TransactionTemplate(manager);
    }

    @Test
    void noPoundIsPromisedTwiceAndEveryLoserIsToldByHowMuch() throws Exception {
        fixtures.programme("RACE", BUDGET);
        var round = fixtures.draft("RACE", "race", pounds(1_000_000));
        var promise = fixtures.promise(round);
        var profile = SpendProfile.of(Map.of(FIRST, PROMISE));
        var outcomes = atOnce(_ -> {
            referTo(round);
            return commitments.commit(promise, profile);
        });
        assertThat(outcomes).filteredOn(Committed.class::isInstance).hasSize(16);
        assertThat(outcomes)
                .filteredOn(outcome -> !(outcome instanceof Committed))
                .hasSize(PROMISES - 16)
                .containsOnly(new FallsShort(
                        List.of(new YearShort(FIRST, pounds(200), pounds(400))), Optional.empty(), pounds(990_400)));
        assertThat(committedIn("RACE")).isEqualTo(pounds(9_600));
        assertThat(committedOf(round)).isEqualTo(pounds(9_600));
    }

    /// Two rounds share three years; some promise the early years, some the late ones, some take back. Whoever locked
    /// in another order would meet somebody coming the other way.
    @Test
    void nobodyWaitsInACircle() throws Exception {
        fixtures.programme("RACE", BUDGET);
        var rounds = List.of(
                fixtures.draft("RACE", "race", pounds(20_000)), fixtures.draft("RACE", "race-too", pounds(20_000)));
        var promises = rounds.stream().map(fixtures::promise).toList();
        var years = FIRST.to(LAST);
        var outcomes = atOnce(number -> {
            var promise = promises.get(number % 2);
            var profile = SpendProfile.of(
                    Map.of(years.get(number % 3), pounds(500), years.get((number + 1) % 3), pounds(250)));
            referTo(promise.round());
            var outcome = commitments.commit(promise, profile);
            if (outcome instanceof Committed && number % 4 == 0) {
                commitments.release(promise, profile);
            }
            return outcome;
        });
        assertThat(outcomes).hasSize(PROMISES);
        assertThat(committedIn("RACE"))
                .isEqualTo(Money.sum(rounds.stream().map(this::committedOf).toList()))
                .isLessThanOrEqualTo(pounds(30_000))
                .isGreaterThan(pounds(28_000));
    }

    /// The same race, run by people who add up what is promised and then promise. It must go wrong, or the test above
    /// proves nothing.
    @Test
    void addingUpFirstAndPromisingThenOverspends() throws Exception {
        asOwner("create table naive_promise (pence bigint not null); grant all on naive_promise to grants_app");
        try {
            var spent = Money.ZERO;
            for (var attempt = 0; attempt < 50 && !spent.isMoreThan(BUDGET); attempt++) {
                db.sql("delete from naive_promise").update();
                atOnce(_ -> promiseNaively());
                spent = naivelyPromised();
            }
            assertThat(spent).isGreaterThan(BUDGET);
        } finally {
            asOwner("drop table naive_promise");
        }
    }

    @AfterEach
    void sweep() {
        asOwner("""
                delete from award_balance where award_id in (select id from award where reference like 'promise-%');
                delete from ledger_entry where programme_id in (select id from programme where code = 'RACE');
                delete from award where reference like 'promise-%';
                delete from project where code like 'promise-%';
                delete from round_question where round_id in (select id from funding_round where code like 'race%');
                delete from funding_round where code like 'race%';
                delete from programme_budget where programme_id in (select id from programme where code = 'RACE');
                delete from programme where code = 'RACE'""");
    }

    /// All promises, spread over the clients, each in its own transaction, all clients starting together.
    private <T> List<T> atOnce(IntFunction<T> work) throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, CLIENTS)
                    .mapToObj(client -> clients.submit(() -> {
                        start.await();
                        return IntStream.iterate(client, number -> number < PROMISES, number -> number + CLIENTS)
                                .mapToObj(number -> withConnection(() -> work.apply(number)))
                                .toList();
                    }))
                    .toList();
            start.countDown();
            var outcomes = Stream.<T>builder();
            for (Future<List<T>> client : running) {
                client.get().forEach(outcomes);
            }
            return outcomes.build().toList();
        }
    }

    private <T> T withConnection(Supplier<T> work) {
        connections.acquireUninterruptibly();
        try {
            return inTransaction.execute(_ -> work.get());
        } finally {
            connections.release();
        }
    }

    /// What the database does when an award names its round, before its money is promised.
    private void referTo(UUID round) {
        db.sql("select 1 from funding_round where id = :round for key share")
                .param("round", round)
                .query(Integer.class)
                .single();
    }

    private boolean promiseNaively() {
        var fits = !naivelyPromised().plus(PROMISE).isMoreThan(BUDGET);
        if (fits) {
            db.sql("insert into naive_promise values (:pence)")
                    .param("pence", PROMISE.pence())
                    .update();
        }
        return fits;
    }

    private Money naivelyPromised() {
        return new Money(db.sql("select coalesce(sum(pence), 0) from naive_promise")
                .query(Long.class)
                .single());
    }

    private Money committedIn(String programme) {
        return new Money(
                db.sql("""
                        select sum(b.committed_pence) from programme_budget b
                        join programme p on p.id = b.programme_id where p.code = :programme""").param("programme", programme).query(Long.class).single());
    }

    private Money committedOf(UUID round) {
        return new Money(db.sql("select committed_pence from funding_round where id = :round")
                .param("round", round)
                .query(Long.class)
                .single());
    }

    private void asOwner(String statements) {
        inTransaction.executeWithoutResult(
                _ -> db.sql("set local role none; " + statements).update());
    }
}
