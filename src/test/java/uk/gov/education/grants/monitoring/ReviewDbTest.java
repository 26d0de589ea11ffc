package uk.gov.education.grants.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.gov.education.grants.award.Awarding.APPROVER;
import static uk.gov.education.grants.award.Awarding.OFFICER;
import static uk.gov.education.grants.award.Awarding.OTHER_OFFICER;
import static uk.gov.education.grants.shared.Money.pounds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.award.Awarding;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Period;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.shared.Waiting;
import uk.gov.education.grants.support.WholeHouse;

/// The annual review of an award, on which its next payment depends.
@WholeHouse
@Transactional
class ReviewDbTest {

    private static final FinancialYear YEAR = new FinancialYear(2027);
    private static final LocalDate DUE = LocalDate.of(2028, 3, 31);
    private static final WrittenReview GOOD = new WrittenReview(
            "Two of three teams are at work.", ReviewDecision.CONTINUE, "It is on its way to the target");

    @Autowired
    Awarding awarding;

    @Autowired
    Accepted accepted;

    @Autowired
    ReviewService reviews;

    @Autowired
    Reviews told;

    @Autowired
    MonitoringWaiting waiting;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    private Actor certifier;
    private AwardReference award;
    private UUID awardId;

    @BeforeEach
    void aLiveAward() {
        certifier = new Actor(
                UUID.randomUUID(),
                "Hugh Stone",
                Set.of(new Actor.Standing(Role.CERTIFIER, Optional.of(awarding.council("Hackney")))),
                Money.ZERO);
        award = accepted.award(certifier);
        awardId = db.sql("select id from award where reference = :award")
                .param("award", award.text())
                .query(UUID.class)
                .single();
        clock.setTo(DUE);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void aReviewIsOverdueFromTheFirstOfAprilUntilASecondPersonAgrees() {
        assertThat(told.overdue(awardId, DUE)).isEmpty();
        clock.setTo(DUE.plusDays(40));
        assertThat(told.overdue(awardId, DUE.plusDays(40)))
                .contains("The annual review of Pause for 2027-28 was due on 31 March 2028, 40 days ago.");
        reviews.write(OFFICER, award, YEAR, GOOD, 0);
        assertThat(told.overdue(awardId, DUE.plusDays(40)))
                .as("one person is not enough")
                .isPresent();
        assertThat(waiting.waitingFor(APPROVER))
                .extracting(Waiting::task)
                .contains("Agree to the annual review of 2027-28 by 31 March 2028");
        reviews.agree(APPROVER, award, YEAR, 1);
        assertThat(told.overdue(awardId, DUE.plusDays(40))).isEmpty();
        assertThat(reviews.list(OFFICER, "").rows()).isEmpty();
    }

    @Test
    void theFiguresAreThoseOfTheLedgerAndStayAsTheyStood() {
        var figures = reviews.show(OFFICER, award, YEAR).figures();
        assertThat(figures.promised()).isEqualTo(pounds(400_000));
        assertThat(figures.inWords()).isEqualTo("What is paid is evidenced to the penny");
        reviews.write(OFFICER, award, YEAR, GOOD, 0);
        assertThat(reviews.show(OTHER_OFFICER, award, YEAR).figures()).isEqualTo(figures);
    }

    @Test
    void nobodyAgreesToTheirOwnReview() {
        reviews.write(OFFICER, award, YEAR, GOOD, 0);
        assertThatThrownBy(() -> reviews.agree(OFFICER, award, YEAR, 1)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> db.sql("""
                        update award_review set status = 'AGREED', decided_by = written_by, decided_by_name = 'Jo',
                            decided_at = now() where status = 'WRITTEN'""").update())
                .as("nor past the service")
                .hasMessageContaining("review_is_agreed_by_another_person");
    }

    @Test
    void whatIsGivenBackIsWrittenAgain() {
        reviews.write(OFFICER, award, YEAR, GOOD, 0);
        reviews.giveBack(OTHER_OFFICER, award, YEAR, "Say why the third team is late", 1);
        assertThat(reviews.show(OFFICER, award, YEAR).kept().returnReason())
                .isEqualTo("Say why the third team is late");
        reviews.write(OFFICER, award, YEAR, GOOD, 1);
        assertThatThrownBy(() -> reviews.agree(OTHER_OFFICER, award, YEAR, 1))
                .as("what was agreed to is what was read")
                .isInstanceOf(Conflict.class);
        reviews.agree(OTHER_OFFICER, award, YEAR, 2);
        assertThatThrownBy(() -> reviews.write(OFFICER, award, YEAR, GOOD, 2)).isInstanceOf(Conflict.class);
    }

    @Test
    void itIsWrittenFromJanuaryOn() {
        clock.setTo(LocalDate.of(2027, 12, 30));
        assertThat(reviews.list(OFFICER, "").rows()).isEmpty();
        assertThatThrownBy(() -> reviews.write(OFFICER, award, YEAR, GOOD, 0)).isInstanceOf(Conflict.class);
    }

    @Test
    void theOrganisationLearnsNothingOfIt() {
        assertThatThrownBy(() -> reviews.show(certifier, award, YEAR)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reviews.list(certifier, "")).isInstanceOf(NotAllowed.class);
    }

    @Test
    void theLastYearOfAnAwardAndAYearOfLessThanThreeMonthsHaveNone() {
        assertThat(years("2016-11-17", "2020-03-31")).containsExactly("2016-17", "2017-18", "2018-19");
        assertThat(years("2017-01-01", "2018-03-31")).containsExactly("2016-17");
        assertThat(years("2017-01-02", "2018-03-31")).isEmpty();
    }

    private static List<String> years(String first, String last) {
        return ReviewSchedule.of(new Period(LocalDate.parse(first), LocalDate.parse(last))).stream()
                .map(FinancialYear::toString)
                .toList();
    }
}
