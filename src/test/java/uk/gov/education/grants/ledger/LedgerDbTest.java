package uk.gov.education.grants.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static uk.gov.education.grants.award.Awarding.APPROVER;
import static uk.gov.education.grants.award.Awarding.FIRST;
import static uk.gov.education.grants.award.Awarding.profile;
import static uk.gov.education.grants.funding.AwardKind.PILOT;
import static uk.gov.education.grants.shared.Money.pounds;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.award.ApprovalService;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.award.Awarding;
import uk.gov.education.grants.ledger.StatementView.Line;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.SpendProfile;
import uk.gov.education.grants.support.WholeHouse;

/// The books of one award of £300, £200 and £100 in three years, under a programme with £1,000 in each.
@WholeHouse
@Transactional
class LedgerDbTest {

    @Autowired
    Awarding awarding;

    @Autowired
    ApprovalService approvals;

    @Autowired
    Ledger ledger;

    @Autowired
    StatementService statements;

    @Autowired
    JdbcClient db;

    private record Books(UUID programme, String programmeCode, UUID round, UUID award) {}

    private String round;
    private AwardReference reference;
    private Books books;

    @BeforeEach
    void anApprovedAward() {
        round = awarding.round(pounds(1_000));
        reference = awarding.propose(round, PILOT, pounds(300), pounds(200), pounds(100));
        approvals.approve(APPROVER, reference, "It works.");
        books = db.sql("""
                        select a.programme_id as programme, p.code as programme_code, a.round_id as round, a.id as award
                        from award a join programme p on p.id = a.programme_id where a.reference = :award""").param("award", reference.text()).query(Books.class).single();
    }

    @Test
    void everyPoundOfAnAwardCanBeFollowed() {
        move(Movement.AUTHORISED, profile(pounds(280), pounds(50)), "authorised the first instalments");
        move(Movement.FAILED, profile(pounds(30)), "read that the bank refused it");
        move(Movement.PAID, profile(pounds(250), pounds(50)), "read that they are paid");
        move(Movement.LAPSED, profile(pounds(50)), "closed the year 2026-27");
        var balance = ledger.balanceOf(books.award());
        assertThat(balance.in(FIRST)).isEqualTo(new AwardBalance.Year(FIRST, pounds(250), Money.ZERO, pounds(250)));
        assertThat(balance.left()).isEqualTo(profile(Money.ZERO, pounds(150), pounds(100)));
        var statement = statements.ofAward(APPROVER, reference.text(), 0);
        assertThat(statement.lines())
                .extracting(Line::movement)
                .containsExactly(
                        Movement.LAPSED,
                        Movement.PAID,
                        Movement.PAID,
                        Movement.FAILED,
                        Movement.AUTHORISED,
                        Movement.AUTHORISED,
                        Movement.COMMITTED,
                        Movement.COMMITTED,
                        Movement.COMMITTED);
        assertThat(statement.in(FIRST, Account.PROMISED)).isEqualTo(Money.ZERO);
        assertThat(statement.in(null, Account.PAID)).isEqualTo(pounds(300));
        var whole = statements.ofProgramme(APPROVER, books.programmeCode(), 0);
        assertThat(whole.in(FIRST, Account.AVAILABLE)).isEqualTo(pounds(750));
        assertThat(whole.in(null, Account.ROUND)).isEqualTo(pounds(4_000));
        assertThat(allLines()).isEqualTo(Money.ZERO);
    }

    @Test
    void noYearOfAnAwardIsPaidMoreThanItsPromise() {
        move(Movement.AUTHORISED, profile(pounds(300)), "authorised the claim");
        assertThatThrownBy(() -> move(Movement.AUTHORISED, profile(new Money(1)), "authorised the claim"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasStackTraceContaining("is_not_overpaid");
    }

    @Test
    void moneyMovesOnlyInAYearThatWasPromisedToTheAward() {
        var ofAnother = awarding.propose(
                round, awarding.council("Calderdale"), PILOT, Money.ZERO, Money.ZERO, Money.ZERO, pounds(400));
        approvals.approve(APPROVER, ofAnother, "It works too.");
        assertThatThrownBy(() ->
                        move(Movement.PAID, profile(Money.ZERO, Money.ZERO, Money.ZERO, pounds(1)), "paid the claim"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasStackTraceContaining("accounts that exist");
    }

    @Test
    void whatWasReturnedIsNeitherPaidNorPromised() {
        move(Movement.AUTHORISED, profile(pounds(300)), "authorised the claim");
        move(Movement.PAID, profile(pounds(300)), "read that it is paid");
        move(Movement.RETURNED, profile(pounds(120)), "recovered what was not spent on the purpose");
        assertThat(ledger.balanceOf(books.award()).in(FIRST))
                .isEqualTo(new AwardBalance.Year(FIRST, pounds(180), Money.ZERO, pounds(180)));
    }

    @Test
    void theServiceCannotChangeALine() {
        assertThatThrownBy(
                        () -> db.sql("update ledger_entry set amount_pence = 1").update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void theServiceMovesNoBalanceButByTheLedger() {
        assertThatThrownBy(() -> db.sql("update programme_budget set committed_pence = 0")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
    }

    private record Step(Movement movement, int year, int pounds) {}

    /// Whatever is asked in whatever order, and however much of it is refused: the books balance, and every balance is
    /// what its entries add up to.
    @Test
    void balancesAreAlwaysWhatTheEntriesAddUpTo() {
        var movements =
                List.of(Movement.PAID, Movement.RELEASED, Movement.LAPSED, Movement.RETURNED, Movement.COMMITTED);
        Gen<Step> steps = integers()
                .between(0, movements.size() - 1)
                .zip(
                        integers().between(0, 2),
                        integers().between(1, 150),
                        (movement, year, pounds) -> new Step(movements.get(movement), year, pounds));
        qt().withExamples(40).forAll(lists().of(steps).ofSizeBetween(1, 20)).checkAssert(this::play);
    }

    private void play(List<Step> steps) {
        for (var step : steps) {
            var year = new FinancialYear(FIRST.startsIn() + step.year());
            db.sql("savepoint before_the_step").update();
            try {
                move(step.movement(), SpendProfile.of(Map.of(year, pounds(step.pounds()))), "tried");
            } catch (DataIntegrityViolationException refused) {
                db.sql("rollback to savepoint before_the_step").update();
            }
        }
        assertThat(allLines()).isEqualTo(Money.ZERO);
        assertThat(db.sql("""
                        select count(*)
                        from award_balance b
                        cross join lateral (
                             select coalesce(sum(amount_pence) filter (where account in ('PROMISED', 'AUTHORISED', 'PAID')), 0) as committed,
                                    coalesce(sum(amount_pence) filter (where account = 'AUTHORISED'), 0) as authorised,
                                    coalesce(sum(amount_pence) filter (where account = 'PAID'), 0) as paid
                               from ledger_line l
                              where (l.award_id, l.financial_year) = (b.award_id, b.financial_year)) l
                        where b.award_id = :award and (b.committed_pence, b.authorised_pence, b.paid_pence)
                            <> (l.committed, l.authorised, l.paid)""")
                        .param("award", books.award())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(db.sql("""
                        select count(*)
                        from programme_budget b
                        cross join lateral (
                             select sum(amount_pence) filter (where account <> 'DEPARTMENT') as budget,
                                    coalesce(sum(amount_pence) filter (where account in ('PROMISED', 'AUTHORISED', 'PAID')), 0) as committed,
                                    coalesce(sum(amount_pence) filter (where account = 'PAID'), 0) as paid
                               from ledger_line l
                              where (l.programme_id, l.financial_year) = (b.programme_id, b.financial_year)) l
                        where b.programme_id = :programme
                          and (b.budget_pence, b.committed_pence, b.paid_pence) <> (l.budget, l.committed, l.paid)""")
                        .param("programme", books.programme())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void move(Movement movement, SpendProfile profile, String reason) {
        ledger.post(
                APPROVER, Entry.ofAward(movement, books.programme(), books.round(), books.award(), profile), reason);
    }

    private Money allLines() {
        return new Money(db.sql("select sum(amount_pence)::bigint from ledger_line where programme_id = :programme")
                .param("programme", books.programme())
                .query(Long.class)
                .single());
    }
}
