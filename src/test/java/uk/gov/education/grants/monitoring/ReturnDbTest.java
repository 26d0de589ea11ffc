package uk.gov.education.grants.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.gov.education.grants.award.Awarding.OFFICER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.monitoring.SaveOutcome.ChangedElsewhere;
import uk.gov.education.grants.monitoring.SaveOutcome.MadeReady;
import uk.gov.education.grants.monitoring.SaveOutcome.NotReady;
import uk.gov.education.grants.monitoring.SaveOutcome.Saved;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.shared.Waiting;
import uk.gov.education.grants.support.WholeHouse;

/// The returns of an award from its acceptance on, on a real database.
@WholeHouse
@Transactional
class ReturnDbTest {

    private static final ReturnPeriod FIRST = ReturnPeriod.of("2027-28-q1");
    private static final ReturnPeriod SECOND = ReturnPeriod.of("2027-28-q2");
    private static final LocalDate IN_JULY = LocalDate.of(2027, 7, 5);

    @Autowired
    Awarding awarding;

    @Autowired
    Accepted accepted;

    @Autowired
    ReturnService returns;

    @Autowired
    ReturnListService lists;

    @Autowired
    Returns told;

    @Autowired
    MonitoringWaiting waiting;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    private Actor editor;
    private Actor certifier;
    private AwardReference award;

    @BeforeEach
    void anAcceptedAwardWhoseFirstQuarterIsOver() {
        editor = memberOf("Hackney", "Hana Yusuf", Role.BID_EDITOR);
        certifier = memberOf("Hackney", "Hugh Stone", Role.CERTIFIER);
        award = accepted.award(certifier);
        clock.setTo(IN_JULY);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void acceptingTheAgreementLaysOutEveryReturnUntilTheLastTarget() {
        var laidOut = returns.ofAward(editor, award).returns();
        assertThat(laidOut).hasSize(16).allSatisfy(it -> assertThat(it.status()).isEqualTo(ReturnStatus.DUE));
        assertThat(laidOut.getLast().scheduled().due()).isEqualTo("2031-04-30");
    }

    @Test
    void aReturnIsWrittenCertifiedAndAcceptedByThreePeople() {
        assertThat(tasks(editor)).containsExactly("Send the return of April to June 2027 by 31 July 2027");
        assertThat(save(written(), 0, false)).isEqualTo(new Saved(0));
        assertThat(tasks(certifier)).isEmpty();
        assertThat(save(written(), 1, true)).isEqualTo(new MadeReady());
        assertThat(tasks(certifier)).containsExactly("Certify the return of April to June 2027 by 31 July 2027");
        returns.certify(certifier, award, FIRST, "H. Stone", 2);
        assertThat(tasks(OFFICER)).contains("Accept or give back the return of April to June 2027");
        returns.accept(OFFICER, award, FIRST);
        assertThat(returns.show(editor, award, FIRST).kept().status()).isEqualTo(ReturnStatus.ACCEPTED);
        assertThatThrownBy(() -> save(written(), 2, false)).isInstanceOf(Conflict.class);
    }

    @Test
    void everythingOfTheLastReturnComesFilledIn() {
        submitted();
        clock.setTo(LocalDate.of(2027, 10, 2));
        var form = returns.toDraft(editor, award, SECOND).form();
        assertThat(form.value("spent-2027-28")).isEqualTo("60,000");
        assertThat(form.value("now-1")).isEqualTo("400");
        assertThat(form.value("milestone-1")).isEqualTo("Second team");
        assertThat(form.value("done")).isEmpty();
    }

    @Test
    void whatIsGivenBackSaysWhyAndIsCertifiedAgain() {
        submitted();
        returns.giveBack(OFFICER, award, FIRST, "The spend misses June");
        var seen = returns.show(editor, award, FIRST);
        assertThat(seen.kept().reason()).isEqualTo("The spend misses June");
        assertThat(seen.mayDraft()).isTrue();
        save(written().with("spent-2027-28", "75000"), 2, true);
        assertThat(Objects.requireNonNull(returns.show(OFFICER, award, FIRST).content())
                        .spent())
                .as("the Department still reads what was submitted, and never a draft")
                .isEqualTo(Money.pounds(60_000));
        returns.certify(certifier, award, FIRST, "H. Stone", 3);
        assertThat(Objects.requireNonNull(returns.show(OFFICER, award, FIRST).content())
                        .spent())
                .isEqualTo(Money.pounds(75_000));
    }

    @Test
    void anUnfinishedReturnIsKeptAndNotCertified() {
        var unfinished = written().with("done", "").with("rating-1", "RED");
        assertThat(save(unfinished, 0, false)).isEqualTo(new Saved(2));
        assertThat(save(unfinished, 1, true))
                .isInstanceOfSatisfying(
                        NotReady.class,
                        refused -> assertThat(refused.form().error("reason-1"))
                                .isEqualTo("Enter why milestone 1 is not green"));
        assertThatThrownBy(() -> returns.certify(certifier, award, FIRST, "H. Stone", 2))
                .isInstanceOf(Conflict.class)
                .hasMessage("This return is “Draft”.");
    }

    @Test
    void aReturnIsNotMadeReadyBeforeItsPeriodIsOver() {
        var outcome = returns.save(editor, award, SECOND, written(), 0, true);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        NotReady.class,
                        refused -> assertThat(refused.form().error("done")).contains("30 September 2027"));
    }

    @Test
    void twoEditorsDoNotOverwriteEachOther() {
        save(written(), 0, false);
        var other = memberOf("Hackney", "Harry Late", Role.BID_EDITOR);
        assertThat(returns.save(other, award, FIRST, written().with("done", "Mine"), 0, false))
                .isInstanceOfSatisfying(ChangedElsewhere.class, late -> {
                    assertThat(late.form().error("done")).contains("Hana Yusuf saved this return");
                    assertThat(late.form().value("done")).isEqualTo("Mine");
                });
        assertThat(returns.toDraft(editor, award, FIRST).form().value("done")).isEqualTo("We trained two teams.");
    }

    @Test
    void fromJanuaryToMarchAChangedForecastIsKeptButNotCertified() {
        var third = ReturnPeriod.of("2027-28-q3");
        submitted();
        clock.setTo(LocalDate.of(2028, 1, 1));
        var changed = written().with("forecast-2027-28", "250000");
        assertThat(returns.save(editor, award, third, changed, 0, true))
                .isInstanceOfSatisfying(
                        NotReady.class,
                        refused -> assertThat(refused.form().error("forecast-2027-28"))
                                .contains("cannot be changed. It stays at £300,000"));
    }

    @Test
    void roomsAboveReadWithWhatForecastAYearBegan() {
        sendAndAccept(FIRST, written().with("forecast-2027-28", "280000"));
        clock.setTo(LocalDate.of(2027, 10, 2));
        sendAndAccept(SECOND, written().with("forecast-2027-28", "250000").with("spent-2027-28", "110000"));
        assertThat(told.forecastOf(award).orElseThrow().years())
                .containsExactly(
                        new AwardForecast.Year(
                                new FinancialYear(2027),
                                Money.pounds(300_000),
                                Money.pounds(280_000),
                                Money.pounds(110_000),
                                Money.pounds(250_000)),
                        new AwardForecast.Year(
                                new FinancialYear(2028),
                                Money.pounds(100_000),
                                Money.pounds(100_000),
                                Money.ZERO,
                                Money.pounds(100_000)));
    }

    @Test
    void whoeverWroteItDoesNotCertifyIt() {
        var both = new Actor(
                UUID.randomUUID(),
                "Bo Both",
                Set.of(standing("Hackney", Role.BID_EDITOR), standing("Hackney", Role.CERTIFIER)),
                Money.ZERO);
        returns.save(both, award, FIRST, written(), 0, true);
        assertThatThrownBy(() -> returns.certify(both, award, FIRST, "Bo", 1))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("another certifier");
        assertThatThrownBy(() -> db.sql("""
                        update award_return set status = 'SUBMITTED', content = '{}', submitted_by = saved_by,
                            submitted_by_name = 'Bo', submitted_at = now(), signed_as = 'Bo' where status = 'READY'""").update())
                .as("nor past the service")
                .hasMessageContaining("return_is_certified_by_another_person");
    }

    @Test
    void theDatabaseItselfKeepsWhatIsAccepted() {
        submitted();
        returns.accept(OFFICER, award, FIRST);
        assertThatThrownBy(() -> db.sql("update award_return set content = '{}' where status = 'ACCEPTED'")
                        .update())
                .rootCause()
                .hasMessageContaining("an accepted return stays as it is");
    }

    @Test
    void othersLearnNothing() {
        var stranger = memberOf("Calderdale", "Carol Dean", Role.BID_EDITOR);
        assertThatThrownBy(() -> returns.ofAward(stranger, award)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> returns.show(stranger, award, FIRST)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> returns.save(stranger, award, FIRST, written(), 0, false))
                .isInstanceOf(NotFound.class);
        assertThat(list(stranger, "").rows()).isEmpty();
        assertThatThrownBy(() -> returns.save(certifier, award, FIRST, written(), 0, false))
                .isInstanceOf(NotAllowed.class);
        save(written(), 0, false);
        assertThat(returns.show(OFFICER, award, FIRST).content()).isNull();
    }

    @Test
    void lateFollowsTheClock() {
        clock.setTo(LocalDate.of(2027, 7, 31));
        assertThat(list(editor, "late").rows()).isEmpty();
        clock.setTo(LocalDate.of(2027, 8, 1));
        assertThat(list(editor, "late").rows())
                .singleElement()
                .satisfies(row -> assertThat(row.daysLate()).isEqualTo(1));
        submitted();
        assertThat(list(editor, "late").rows()).isEmpty();
        assertThat(list(editor, "waiting").rows()).hasSize(1);
    }

    private SaveOutcome save(Typed typed, int revision, boolean toCertify) {
        return returns.save(editor, award, FIRST, typed, revision, toCertify);
    }

    private void sendAndAccept(ReturnPeriod period, Typed typed) {
        returns.save(editor, award, period, typed, 0, true);
        returns.certify(certifier, award, period, "H. Stone", 1);
        returns.accept(OFFICER, award, period);
    }

    private void submitted() {
        save(written(), 0, false);
        save(written(), 1, true);
        returns.certify(certifier, award, FIRST, "H. Stone", 2);
    }

    private ReturnListView list(Actor by, String standing) {
        return lists.list(by, ReturnFilter.of(Typed.of(Map.of("standing", standing))));
    }

    private List<String> tasks(Actor by) {
        return waiting.waitingFor(by).stream().map(Waiting::task).toList();
    }

    /// The first return of the award, complete.
    private static Typed written() {
        return Typed.NOTHING
                .with("done", "We trained two teams.")
                .with("now-1", "400")
                .with("spent-2027-28", "60000")
                .with("forecast-2027-28", "300000")
                .with("forecast-2028-29", "100000")
                .with("milestone-1", "Second team")
                .with("planned-1-day", "1")
                .with("planned-1-month", "9")
                .with("planned-1-year", "2027")
                .with("expected-1-day", "1")
                .with("expected-1-month", "10")
                .with("expected-1-year", "2027")
                .with("rating-1", "GREEN");
    }

    private Actor memberOf(String council, String name, Role role) {
        return new Actor(UUID.randomUUID(), name, Set.of(standing(council, role)), Money.ZERO);
    }

    private Actor.Standing standing(String council, Role role) {
        return new Actor.Standing(role, Optional.of(awarding.council(council)));
    }
}
