package uk.gov.education.grants.yearend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.gov.education.grants.award.Awarding.APPROVER;
import static uk.gov.education.grants.award.Awarding.FIRST;
import static uk.gov.education.grants.award.Awarding.OFFICER;
import static uk.gov.education.grants.award.Awarding.profile;
import static uk.gov.education.grants.shared.Money.pounds;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.award.ApprovalService;
import uk.gov.education.grants.award.Awarding;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.ledger.Entry;
import uk.gov.education.grants.ledger.Ledger;
import uk.gov.education.grants.ledger.Movement;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.WholeHouse;
import uk.gov.education.grants.yearend.YearEndView.Line;

/// The end of 2026-27 for one award of £20,000 in that year and £10,000 in the next, of which £14,000 is paid.
@WholeHouse
@Transactional
class YearEndDbTest {

    private static final Actor FINANCE = Awarding.person("Fay Cash", Money.ZERO, Role.FINANCE);

    @Autowired
    Awarding awarding;

    @Autowired
    ApprovalService approvals;

    @Autowired
    YearEndService years;

    @Autowired
    Ledger ledger;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    private record Books(UUID programme, String code, UUID round, UUID award) {}

    private Books books;

    @BeforeEach
    void anAwardThatIsPartlyPaid() {
        var round = awarding.round(pounds(100_000));
        var award = awarding.propose(round, AwardKind.PILOT, pounds(20_000), pounds(10_000));
        approvals.approve(APPROVER, award, "Good value");
        books = db.sql("""
                        select p.id as programme, p.code, a.round_id as round, a.id as award
                        from award a join programme p on p.id = a.programme_id where a.reference = :award""").param("award", award.text()).query(Books.class).single();
        move(Movement.AUTHORISED, pounds(14_000));
        move(Movement.PAID, pounds(14_000));
        clock.setTo(LocalDate.of(2027, 4, 1));
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void whatWasNotSpentLapsesOnceAndIsKept() {
        assertThat(years.show(OFFICER, books.code(), FIRST).lapsing()).isEqualTo(pounds(6_000));
        years.close(FINANCE, books.code(), FIRST);
        years.close(FINANCE, books.code(), FIRST);
        assertThat(ledger.balanceOf(books.award()).left()).isEqualTo(profile(Money.ZERO, pounds(10_000)));
        assertThat(years.show(FINANCE, books.code(), FIRST).lines())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.lapsed()).isEqualTo(pounds(6_000));
                    assertThat(line.opening()).isEqualTo(pounds(20_000));
                    assertThat(line.isFarUnder()).isTrue();
                    assertThat(line.lapses()).isFalse();
                });
        assertThat(db.sql("select opening_pence || ' ' || spent_pence || ' ' || lapsed_pence from year_end_lapse")
                        .query(String.class)
                        .list())
                .containsExactly("2000000 1400000 600000");
        assertThat(db.sql(
                                "select amount_pence from award_profile where award_id = :award and financial_year = '2026-27'")
                        .param("award", books.award())
                        .query(Long.class)
                        .single())
                .as("what was awarded stays")
                .isEqualTo(2_000_000);
    }

    @Test
    void whoeverHasMoneyOnItsWayIsLeftOutUntilItIsSettled() {
        move(Movement.AUTHORISED, pounds(1_500));
        years.close(FINANCE, books.code(), FIRST);
        assertThat(years.show(FINANCE, books.code(), FIRST).waiting())
                .extracting(Line::onItsWay)
                .containsExactly(pounds(1_500));
        assertThat(ledger.balanceOf(books.award()).in(FIRST).committed()).isEqualTo(pounds(20_000));
        move(Movement.PAID, pounds(1_500));
        years.close(FINANCE, books.code(), FIRST);
        assertThat(ledger.balanceOf(books.award()).in(FIRST).committed()).isEqualTo(pounds(15_500));
        assertThat(years.show(FINANCE, books.code(), FIRST).lines())
                .extracting(Line::isFarUnder)
                .containsExactly(false);
    }

    @Test
    void nothingLapsesBeforeTheYearHasEndedAndOnlyAFinanceOfficerLetsIt() {
        assertThatThrownBy(() -> years.close(OFFICER, books.code(), FIRST)).isInstanceOf(NotAllowed.class);
        clock.setTo(LocalDate.of(2027, 3, 31));
        assertThatThrownBy(() -> years.close(FINANCE, books.code(), FIRST))
                .isInstanceOf(Conflict.class)
                .hasMessage(
                        "2026-27 ends on 31 March 2027. What is not spent by then lapses from 1 April on, and not before (PR-06).");
    }

    private void move(Movement movement, Money amount) {
        ledger.post(
                FINANCE,
                Entry.ofAward(movement, books.programme(), books.round(), books.award(), profile(amount)),
                "moved it");
    }
}
