package uk.gov.education.grants.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.aop.Advisor;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.grants.support.WholeHouse;

/// What PostgreSQL breaks off because two stood in each other's way is made again, and nothing else is.
@WholeHouse
class BrokenOffDbTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    Advisor makesBrokenTransactionsAgain;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient db;

    /// Something that a service does in a transaction.
    interface Change {
        @Transactional
        String make();
    }

    @Test
    void itIsMadeAgainInATransactionOfItsOwn() {
        var tries = new ArrayList<String>();
        var made = service(() -> {
                    tries.add(transaction());
                    return tries.size() <= 2 ? refuseWith(tries.size() == 1 ? "40001" : "40P01") : "made";
                })
                .make();
        assertThat(made).isEqualTo("made");
        assertThat(tries).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void afterThreeMoreTimesItIsToldThatNothingWasSaved() {
        var tries = new ArrayList<String>();
        assertThatExceptionOfType(ConcurrencyFailureException.class).isThrownBy(service(() -> {
            tries.add(transaction());
            return refuseWith("40001");
        })::make);
        assertThat(tries).hasSize(1 + BrokenOff.MOST);
    }

    @Test
    void whoWaitedForALockOrBrokeARuleIsToldAtOnce() {
        for (var state : List.of("55P03", "23514", "57014")) {
            var tries = new ArrayList<String>();
            assertThatExceptionOfType(DataAccessException.class).isThrownBy(service(() -> {
                tries.add(state);
                return refuseWith(state);
            })::make);
            assertThat(tries).containsExactly(state);
        }
    }

    @Test
    void withinAnotherTransactionTheWholeIsMadeAgainAndNotThePart() {
        var parts = new ArrayList<String>();
        var part = service(() -> {
            parts.add(transaction());
            return parts.size() == 1 ? refuseWith("40001") : "made";
        });
        assertThatExceptionOfType(ConcurrencyFailureException.class)
                .isThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(_ -> part.make()));
        assertThat(parts).hasSize(1);
        parts.clear();
        assertThat(service(part::make).make()).isEqualTo("made");
        assertThat(parts).hasSize(2);
    }

    /// The pool names no state where it has no connection to give.
    @Test
    void anOutageWithoutAStateIsToldAsItIs() {
        var tries = new ArrayList<String>();
        var service = service(() -> {
            tries.add(transaction());
            throw new CannotGetJdbcConnectionException("None", new SQLTransientConnectionException("timed out"));
        });
        assertThatExceptionOfType(CannotGetJdbcConnectionException.class).isThrownBy(service::make);
        assertThat(tries).hasSize(1);
    }

    /// Each holds what the other wants next. PostgreSQL breaks off one of them.
    @Test
    void twoThatWaitForEachOtherBothComeThrough() throws Exception {
        var bothHoldTheirFirst = new CyclicBarrier(2);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = people.submit(() -> holding(1, 2, bothHoldTheirFirst));
            var other = people.submit(() -> holding(2, 1, bothHoldTheirFirst));
            var tries = one.get(20, TimeUnit.SECONDS) + other.get(20, TimeUnit.SECONDS);
            assertThat(tries).isEqualTo(3);
        }
    }

    @Test
    void everyServiceHasIt() {
        var services = house.getBeansWithAnnotation(Service.class).values().stream()
                .filter(Advised.class::isInstance)
                .map(Advised.class::cast)
                .toList();
        assertThat(services)
                .hasSizeGreaterThan(50)
                .allSatisfy(service -> assertThat(Arrays.stream(service.getAdvisors())
                                .map(Advisor::getAdvice)
                                .toList())
                        .startsWith(makesBrokenTransactionsAgain.getAdvice())
                        .anyMatch(TransactionInterceptor.class::isInstance));
    }

    private int holding(int first, int next, CyclicBarrier bothHoldTheirFirst) {
        var tries = new ArrayList<Integer>();
        service(() -> {
                    tries.add(first);
                    hold(first);
                    if (tries.size() == 1) {
                        await(bothHoldTheirFirst);
                    }
                    hold(next);
                    return "held both";
                })
                .make();
        return tries.size();
    }

    private void hold(int lock) {
        db.sql("select pg_advisory_xact_lock(4711, :lock)")
                .param("lock", lock)
                .query()
                .listOfRows();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private String transaction() {
        return db.sql("select pg_current_xact_id()::text")
                .query((row, _) -> row.getString(1))
                .single();
    }

    private String refuseWith(String state) {
        db.sql("do $$ begin raise exception 'refused' using errcode = '%s'; end $$".formatted(state))
                .update();
        return "not refused";
    }

    /// As the house would have it: the same two advisors around it.
    private Change service(Supplier<String> what) {
        var service = new ProxyFactory((Change) what::get);
        service.addAdvisor(makesBrokenTransactionsAgain);
        service.addAdvice(new TransactionInterceptor(
                (TransactionManager) transactions, new AnnotationTransactionAttributeSource()));
        return (Change) service.getProxy();
    }
}
