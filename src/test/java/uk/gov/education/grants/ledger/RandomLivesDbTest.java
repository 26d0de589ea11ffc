package uk.gov.education.grants.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.grants.award.Awarding.APPROVER;
import static uk.gov.education.grants.award.Awarding.FIRST;
import static uk.gov.education.grants.funding.AwardKind.PILOT;
import static uk.gov.education.grants.shared.Money.pounds;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.award.ApprovalService;
import uk.gov.education.grants.award.Awarding;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.support.WholeHouse;

/// Ten thousand awards live random lives of two years beside each other: money is promised, released, lapses,
/// is on its way, fails, is paid and comes back, in any order that can be. After each step what the database
/// keeps is what a plain model of it says, and nothing is ever below nothing or above what holds it.
@WholeHouse
@Transactional
class RandomLivesDbTest {

    private static final int LIVES = 10_000;
    private static final int STEPS = 8;
    private static final int YEARS = 2;

    @Autowired
    Awarding awarding;

    @Autowired
    ApprovalService approvals;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient db;

    /// The money of one award in one year, in pence.
    private static final class Life {

        private final UUID award;
        private final FinancialYear year;
        private long promised;
        private long authorised;
        private long paid;

        private Life(UUID award, FinancialYear year) {
            this.award = award;
            this.year = year;
        }

        /// What can be moved so now.
        private long most(Movement movement) {
            return switch (movement) {
                case COMMITTED -> 10_000;
                case RELEASED, LAPSED, AUTHORISED -> promised;
                case FAILED, PAID -> authorised;
                case RETURNED -> paid;
                case BUDGETED, CUT, ALLOCATED -> 0;
            };
        }

        private void move(Movement movement, long pence) {
            switch (movement) {
                case COMMITTED -> promised += pence;
                case RELEASED, LAPSED -> promised -= pence;
                case AUTHORISED -> {
                    promised -= pence;
                    authorised += pence;
                }
                case FAILED -> {
                    authorised -= pence;
                    promised += pence;
                }
                case PAID -> {
                    authorised -= pence;
                    paid += pence;
                }
                case RETURNED -> paid -= pence;
                case BUDGETED, CUT, ALLOCATED -> throw new IllegalArgumentException(movement + " is of no award");
            }
        }
    }

    private record House(UUID programme, UUID round, UUID award) {}

    private final List<Life> lives = new ArrayList<>();
    private House house;

    @BeforeEach
    void tenThousandAwards() {
        var first = awarding.propose(awarding.round(pounds(10_000_000)), PILOT, pounds(1));
        approvals.approve(APPROVER, first, "It works.");
        house = db.sql(
                        "select programme_id as programme, round_id as round, id as award from award where reference = :award")
                .param("award", first.text())
                .query(House.class)
                .single();
        for (var award : tenThousandLike(house.award())) {
            for (var year = 0; year < YEARS; year++) {
                lives.add(new Life(award, new FinancialYear(FIRST.startsIn() + year)));
            }
        }
    }

    /// Copies of an award that nobody reads: what follows a new award elsewhere is left out.
    private List<UUID> tenThousandLike(UUID award) {
        db.sql("set local role none").update();
        db.sql("set local session_replication_role = replica").update();
        var awards = db.sql("""
                        insert into award
                        select life.*
                        from award a
                        cross join generate_series(1, :lives) n
                        cross join lateral jsonb_populate_record(null::award,
                            to_jsonb(a) || jsonb_build_object('id', gen_random_uuid(), 'reference', 'LIFE-2027-' || n)) life
                        where a.id = :award
                        returning id""")
                .param("lives", LIVES)
                .param("award", award)
                .query(UUID.class)
                .list();
        db.sql("set local session_replication_role = origin").update();
        db.sql("set local role grants_app").update();
        return awards;
    }

    @Test
    void everyBalanceIsWhatWasLived() {
        var seed = System.nanoTime();
        var chance = new Random(seed);
        for (var step = 0; step < STEPS; step++) {
            var entries =
                    lives.stream().flatMap(life -> live(life, chance).stream()).toList();
            ledger.post(APPROVER, entries, "lived");
            theBooksAgree("after step %d, with seed %d".formatted(step, seed));
        }
    }

    /// One thing that may happen now, or nothing.
    private Optional<Entry> live(Life life, Random chance) {
        var possible = EnumSet.allOf(Movement.class).stream()
                .filter(movement -> life.most(movement) > 0)
                .toList();
        var movement = possible.get(chance.nextInt(possible.size()));
        if (chance.nextInt(4) == 0) {
            return Optional.empty();
        }
        var pence = 1 + chance.nextLong(life.most(movement));
        life.move(movement, pence);
        return Optional.of(new Entry(
                movement,
                house.programme(),
                Optional.of(house.round()),
                Optional.of(life.award),
                Optional.of(life.year),
                new Money(pence)));
    }

    private void theBooksAgree(String when) {
        assertThat(count("""
                        select count(*)
                        from (select award_id, financial_year,
                                     sum(amount_pence) filter (where account = 'PROMISED') as promised,
                                     sum(amount_pence) filter (where account = 'AUTHORISED') as authorised,
                                     sum(amount_pence) filter (where account = 'PAID') as paid
                              from ledger_line where programme_id = :programme and award_id is not null group by 1, 2) l
                        full join unnest(:awards::uuid[], :years::text[], :promised::bigint[], :authorised::bigint[], :paid::bigint[])
                             as m (award_id, financial_year, promised, authorised, paid) using (award_id, financial_year)
                        full join (select b.* from award_balance b where b.award_id = any(:awards::uuid[])) b
                             using (award_id, financial_year)
                        where award_id <> :first
                          and (m.promised, m.authorised, m.paid, m.promised + m.authorised + m.paid)
                              <> (coalesce(l.promised, 0), coalesce(l.authorised, 0), coalesce(l.paid, 0),
                                  coalesce(b.committed_pence, 0))"""))
                .as("awards whose entries, balance and life differ, %s", when)
                .isZero();
        assertThat(count("""
                        select count(*) from programme_budget
                        where programme_id = :programme
                          and not (budget_pence >= committed_pence and committed_pence >= paid_pence and paid_pence >= 0)"""))
                .as("years of the budget that hold less than they promise, %s", when)
                .isZero();
        assertThat(count("""
                        select (select sum(committed_pence) - 100 from programme_budget where programme_id = :programme)
                               - (select sum(p) from unnest(:promised::bigint[] || :authorised::bigint[] || :paid::bigint[]) p)"""))
                .as("pence by which the budget and all lives differ, %s", when)
                .isZero();
    }

    private long count(String sql) {
        return db.sql(sql)
                .param("programme", house.programme())
                .param("first", house.award())
                .param(
                        "awards",
                        lives.stream().map(life -> life.award.toString()).toArray(String[]::new))
                .param("years", lives.stream().map(life -> life.year.toString()).toArray(String[]::new))
                .param("promised", lives.stream().map(life -> life.promised).toArray(Long[]::new))
                .param("authorised", lives.stream().map(life -> life.authorised).toArray(Long[]::new))
                .param("paid", lives.stream().map(life -> life.paid).toArray(Long[]::new))
                .query(Long.class)
                .single();
    }
}
