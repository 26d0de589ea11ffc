package uk.gov.education.grants.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.grants.award.Awarding.APPROVER;
import static uk.gov.education.grants.award.Awarding.FIRST;
import static uk.gov.education.grants.award.Awarding.LAST;
import static uk.gov.education.grants.award.Awarding.OFFICER;
import static uk.gov.education.grants.award.Awarding.profile;
import static uk.gov.education.grants.shared.Money.pounds;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.grants.agreement.AcceptanceService;
import uk.gov.education.grants.award.ApprovalService;
import uk.gov.education.grants.award.AwardChangeService;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.award.Awarding;
import uk.gov.education.grants.award.OfferService;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.ledger.Entry;
import uk.gov.education.grants.ledger.Ledger;
import uk.gov.education.grants.ledger.Movement;
import uk.gov.education.grants.payment.Paying;
import uk.gov.education.grants.programme.BudgetService;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.AddingUp;
import uk.gov.education.grants.support.WholeHouse;

/// Sixteen people set budgets, promise money, move it between years and pay it, all at random and at once, while
/// somebody else adds everything up again and again over a connection of their own. `-Dsoak.seconds=10` is over
/// sooner.
@WholeHouse
@DirtiesContext
@TestPropertySource(properties = "logging.level.org.hibernate.orm.jdbc.error=off")
@ExtendWith(Figures.class)
class MoneySoak {

    private static final int THREADS = 16;
    private static final int PROGRAMMES = 5;
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("soak.seconds", 60));
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    @Autowired
    Awarding awarding;

    @Autowired
    BudgetService budgets;

    @Autowired
    ApprovalService approvals;

    @Autowired
    OfferService offers;

    @Autowired
    AcceptanceService acceptances;

    @Autowired
    AwardChangeService changes;

    @Autowired
    Ledger ledger;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient db;

    private record House(String round, String programme, UUID programmeId, UUID roundId, UUID lead) {}

    private record Promised(House house, AwardReference reference, UUID id) {}

    private final List<House> houses = new ArrayList<>();
    private final List<Promised> promised = new CopyOnWriteArrayList<>();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong gaveUp = new AtomicLong();

    @Test
    void everythingAddsUpAtEveryMoment() throws Exception {
        clock.reset();
        awarding.councils(PROGRAMMES).forEach(lead -> houses.add(house(lead)));
        var until = System.nanoTime() + TIME.toNanos();
        var looks = 0;
        var pool = database.unwrap(HikariDataSource.class);
        try (var threads = Executors.newFixedThreadPool(THREADS);
                var connection = new SingleConnectionDataSource(
                        pool.getJdbcUrl(), pool.getUsername(), pool.getPassword(), true)) {
            var outside = JdbcClient.create(connection);
            var people = new ArrayList<Future<?>>();
            for (var person = 0; person < THREADS; person++) {
                people.add(threads.submit(() -> {
                    while (System.nanoTime() < until) {
                        trying(this::anything);
                    }
                }));
            }
            while (System.nanoTime() < until) {
                assertThat(wrong(outside)).as("at look %d", looks).isEmpty();
                looks++;
                Thread.sleep(BETWEEN_LOOKS);
            }
            for (var person : people) {
                person.get();
            }
            assertThat(wrong(outside)).isEmpty();
            aPennyThatIsMissingWouldBeSeen(outside);
        }
        assertThat(done.get()).as("what was done").isGreaterThan(100);
        Figures.say(
                "%d movements by %d people in %d s, %d refused, %d told to try again; added up %d times",
                done.get(), THREADS, TIME.toSeconds(), refused.get(), gaveUp.get(), looks);
    }

    private static List<String> wrong(JdbcClient outside) {
        return outside.sql(AddingUp.WRONG).query(String.class).list();
    }

    private static void aPennyThatIsMissingWouldBeSeen(JdbcClient outside) {
        outside.sql("begin").update();
        outside.sql("update award_balance set committed_pence = committed_pence + 1 where ctid = (select ctid from"
                        + " award_balance limit 1)")
                .update();
        assertThat(wrong(outside)).isNotEmpty();
        outside.sql("rollback").update();
    }

    private House house(UUID lead) {
        awarding.dueDiligence(lead, LocalDate.of(2027, 11, 1));
        var round = awarding.round(pounds(2_000_000));
        return db.sql("""
            select r.code as round, p.code as programme, p.id as programme_id, r.id as round_id, cast(? as uuid) as lead
            from funding_round r join programme p on p.id = r.programme_id where r.code = ?\
            """).params(lead, round).query(House.class).single();
    }

    private void anything() {
        var chance = ThreadLocalRandom.current();
        switch (chance.nextInt(10)) {
            case 0 -> budget(any(houses));
            case 1, 2, 3 -> promise(any(houses));
            case 4 -> moveBetweenYears(any(promised));
            default -> pay(any(promised));
        }
    }

    private void budget(House house) {
        budgets.setBudget(
                OFFICER,
                house.programme(),
                anyYear(),
                pounds(ThreadLocalRandom.current().nextLong(3_000_000)));
    }

    /// From the proposal to the start of the work.
    private void promise(House house) {
        var award = awarding.propose(house.round(), house.lead(), AwardKind.PILOT, some(), some(), some(), some());
        approvals.approve(APPROVER, award, "Good value");
        offers.inform(OFFICER, award);
        var certifier = Paying.memberOf(house.lead(), "Cora", Role.CERTIFIER);
        acceptances.accept(
                certifier,
                award,
                certifier.name(),
                acceptances.show(certifier, award).agreement().fingerprint(),
                clock.instant());
        offers.start(OFFICER, award);
        promised.add(new Promised(
                house,
                award,
                db.sql("select id from award where reference = ?")
                        .param(award.text())
                        .query(UUID.class)
                        .single()));
    }

    private void moveBetweenYears(Promised award) {
        var profile = profile(some(), some(), some(), some());
        transaction.executeWithoutResult(
                _ -> changes.moveMoney(APPROVER, award.reference(), profile, "move money between years"));
    }

    /// Any movement of a payment; what there is no money for is refused.
    private void pay(Promised award) {
        var movements = List.of(
                Movement.AUTHORISED,
                Movement.AUTHORISED,
                Movement.PAID,
                Movement.PAID,
                Movement.FAILED,
                Movement.RETURNED);
        var entry = new Entry(
                any(movements),
                award.house().programmeId(),
                Optional.of(award.house().roundId()),
                Optional.of(award.id()),
                Optional.of(anyYear()),
                new Money(1 + ThreadLocalRandom.current().nextLong(500_000)));
        transaction.executeWithoutResult(_ -> ledger.post(OFFICER, List.of(entry), "paid at random"));
    }

    private void trying(Runnable act) {
        try {
            act.run();
            done.incrementAndGet();
        } catch (DataIntegrityViolationException | Conflict | NotAllowed | Awarding.NotProposed no) {
            refused.incrementAndGet();
        } catch (PessimisticLockingFailureException waitedTooLong) {
            gaveUp.incrementAndGet();
        } catch (NothingYet none) {
            Thread.onSpinWait();
        }
    }

    private static final class NothingYet extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private static <T> T any(List<T> many) {
        if (many.isEmpty()) {
            throw new NothingYet();
        }
        return many.get(ThreadLocalRandom.current().nextInt(many.size()));
    }

    private static Money some() {
        return new Money(ThreadLocalRandom.current().nextLong(2_000_000));
    }

    private static FinancialYear anyYear() {
        return new FinancialYear(ThreadLocalRandom.current().nextInt(FIRST.startsIn(), LAST.startsIn() + 1));
    }
}
