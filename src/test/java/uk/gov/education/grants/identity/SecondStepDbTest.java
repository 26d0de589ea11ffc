package uk.gov.education.grants.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.WholeHouse;

/// The second step at sign-in: what is kept of it, which codes are taken, and who may take it off.
@WholeHouse
@Transactional
@RecordApplicationEvents
class SecondStepDbTest {

    private static final String JO = "jo@example.org";
    private static final String HERE = "192.0.2.7";

    @Autowired
    SecondStepService secondSteps;

    @Autowired
    SecondStepCheck check;

    @Autowired
    AccountService accounts;

    @Autowired
    PeopleService people;

    @Autowired
    ActorLookup actors;

    @Autowired
    SignInBrake brake;

    @Autowired
    KeySafe safe;

    @Autowired
    MovableClock clock;

    @Autowired
    EntityManager saved;

    @Autowired
    JdbcClient db;

    @Autowired
    ApplicationEvents events;

    UUID admin;
    Actor jo;
    AuthenticatorKey key;

    @BeforeEach
    void joBeginsOne() {
        clock.setTo(OneTimeCodesTest.NOON);
        people.add(Actor.SERVICE, JO, "Jo Patel", "kettle orbit thimble");
        admin = people.add(Actor.SERVICE, "ada@example.org", "Ada Min", null);
        people.grant(Actor.SERVICE, admin, Role.ADMIN, null, null);
        saved.flush();
        jo = actors.actor(JO).orElseThrow();
        secondSteps.begin(jo);
        key = secondSteps.view(jo).begun().orElseThrow();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void itIsOnOnlyOnceACodeWasRight() {
        assertThat(secondSteps.switchOn(jo, code(90))).isEmpty();
        assertThat(secondSteps.view(jo).isOn()).isFalse();
        assertThat(actors.actor(JO, false)).contains(jo);
        assertThat(secondSteps.switchOn(jo, code(0)))
                .hasValueSatisfying(codes -> assertThat(codes).hasSize(10));
        assertThat(secondSteps.view(jo).isOn()).isTrue();
        assertThat(actors.actor(JO, false)).isEmpty();
        assertThat(actors.actor(JO, true)).contains(jo);
    }

    @Test
    void whoHasNoPasswordHereIsOfferedNone() {
        var ada = actors.actor("ada@example.org").orElseThrow();
        assertThat(secondSteps.view(ada).isOffered()).isFalse();
        assertThatThrownBy(() -> secondSteps.begin(ada)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void beginningAgainOrSwitchingOnTwiceChangesNothingThatIsOn() {
        var codes = onWithCodes();
        secondSteps.begin(jo);
        assertThat(secondSteps.switchOn(jo, code(0)))
                .hasValueSatisfying(none -> assertThat(none).isEmpty());
        assertThat(check.code(JO, code(0), HERE)).isEqualTo(CodeOutcome.RIGHT);
        assertThat(check.recoveryCode(JO, codes.getFirst(), HERE)).isEqualTo(CodeOutcome.RIGHT);
    }

    @Test
    void aCodeIsTakenOnceAndNoneBeforeItIsTakenAfterIt() {
        on();
        var before = code(-30);
        var now = code(0);
        assertThat(check.code(JO, now, HERE)).isEqualTo(CodeOutcome.RIGHT);
        assertThat(check.code(JO, now, HERE)).isEqualTo(CodeOutcome.WRONG);
        assertThat(check.code(JO, before, HERE)).isEqualTo(CodeOutcome.WRONG);
        assertThat(check.code(JO, code(30), HERE)).isEqualTo(CodeOutcome.RIGHT);
        assertThat(db.sql("select address || ' ' || was_refused from sighting order by id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "/sign-in/code false", "/sign-in/code true", "/sign-in/code true", "/sign-in/code false");
    }

    @Test
    void theCodeThatSwitchedItOnLetsNobodyIn() {
        on();
        clock.setTo(OneTimeCodesTest.NOON);
        assertThat(check.code(JO, code(0), HERE)).isEqualTo(CodeOutcome.WRONG);
    }

    @Test
    void aRecoveryCodeIsTakenOnceAndItsOwnerIsTold() {
        var codes = onWithCodes();
        assertThat(check.recoveryCode(JO, codes.get(3), HERE)).isEqualTo(CodeOutcome.RIGHT);
        assertThat(check.recoveryCode(JO, codes.get(3), HERE)).isEqualTo(CodeOutcome.WRONG);
        var almost = new RecoveryCode(codes.get(4).beginning() + "-0000-0000");
        assertThat(check.recoveryCode(JO, almost, HERE)).isEqualTo(CodeOutcome.WRONG);
        assertThat(secondSteps.view(jo).codesLeft()).isEqualTo(9);
        assertThat(letter("RECOVERY_CODE_USED")).contains("It does not work any more. Codes left: 9.");
    }

    @Test
    void newRecoveryCodesEndTheOldOnesAndAreMadeOnce() {
        on();
        var made = secondSteps.view(jo).codesMade();
        var codes = secondSteps.renewCodes(jo, made);
        assertThat(secondSteps.renewCodes(jo, made)).isEmpty();
        assertThat(check.recoveryCode(JO, codes.getFirst(), HERE)).isEqualTo(CodeOutcome.RIGHT);
        clock.setTo(clock.instant().plus(Duration.ofMinutes(1)));
        var anew = secondSteps.renewCodes(jo, made + 1);
        assertThat(anew).hasSize(10).doesNotContainAnyElementsOf(codes);
        assertThat(check.recoveryCode(JO, codes.getLast(), HERE)).isEqualTo(CodeOutcome.WRONG);
        assertThat(check.recoveryCode(JO, anew.getLast(), HERE)).isEqualTo(CodeOutcome.RIGHT);
        assertThat(db.sql("select count(*) from letter where kind = 'RECOVERY_CODES_MADE'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void tenWrongCodesRestItForAQuarterOfAnHourAndItsOwnerIsTold() {
        on();
        for (var i = 0; i < 5; i++) {
            assertThat(check.code(JO, "000000", HERE)).isEqualTo(CodeOutcome.WRONG);
            assertThat(check.recoveryCode(JO, new RecoveryCode("0000-0000-0000"), HERE))
                    .isEqualTo(CodeOutcome.WRONG);
        }
        assertThat(check.code(JO, code(0), HERE)).isEqualTo(CodeOutcome.RESTS);
        assertThat(check.recoveryCode(JO, new RecoveryCode("0000-0000-0000"), HERE))
                .isEqualTo(CodeOutcome.RESTS);
        assertThat(letter("SECOND_STEP_RESTS")).contains("somebody knows your password");
        clock.setTo(clock.instant().plus(Duration.ofMinutes(16)));
        assertThat(check.code(JO, code(0), HERE)).isEqualTo(CodeOutcome.RIGHT);
    }

    @Test
    void neitherARightPasswordNorANewOneBeginsTheCountAgain() {
        on();
        for (var i = 0; i < 10; i++) {
            check.code(JO, "000000", HERE);
            brake.forget(JO);
        }
        accounts.sendLink(JO);
        var link = events.stream(PasswordForgotten.class)
                .reduce((_, last) -> last)
                .orElseThrow()
                .token();
        accounts.choose(link, "seven lamps and a heron");
        assertThat(check.code(JO, code(0), HERE)).isEqualTo(CodeOutcome.RESTS);
    }

    @Test
    void wrongCodesCloseANetworkAsWrongPasswordsDo() {
        on();
        check.code(JO, "000000", HERE);
        assertThat(db.sql("update sign_in_attempt set failures = 100 where kind = 'NETWORK' and subject = :network")
                        .param("network", HERE)
                        .update())
                .isOne();
        assertThat(check.code(JO, code(0), HERE)).isEqualTo(CodeOutcome.RESTS);
        assertThat(check.code(JO, code(0), "198.51.100.9")).isEqualTo(CodeOutcome.RIGHT);
    }

    @Test
    void wrongPasswordsOfAStrangerDoNotRestIt() {
        on();
        for (var i = 0; i < 10; i++) {
            brake.countFor(JO);
        }
        assertThat(check.code(JO, code(0), HERE)).isEqualTo(CodeOutcome.RIGHT);
    }

    @Test
    void switchedOffAPasswordIsEnoughAgain() {
        onWithCodes();
        secondSteps.switchOff(jo);
        assertThat(actors.actor(JO, false)).contains(jo);
        assertThat(check.code(JO, code(0), HERE)).isEqualTo(CodeOutcome.WRONG);
        assertThat(db.sql("select count(*) from recovery_code")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(letter("SECOND_STEP_ON")).contains("a code from an authenticator app");
        assertThat(letter("SECOND_STEP_OFF")).contains("Your password alone lets you in now");
        assertThat(told()).endsWith("switched on a second step at sign-in", "switched off the second step at sign-in");
    }

    @Test
    void anAdministratorTakesItOffWithAReasonAndItsOwnerIsTold() {
        on();
        var ada = actors.actor("ada@example.org").orElseThrow();
        assertThat(secondSteps.since(ada, jo.person())).isPresent();
        assertThat(secondSteps.takeOff(ada, jo.person(), "Lost her telephone; known to me"))
                .isTrue();
        assertThat(secondSteps.takeOff(ada, jo.person(), "Once more")).isFalse();
        assertThat(actors.actor(JO, false)).contains(jo);
        assertThat(letter("SECOND_STEP_TAKEN_OFF")).contains("Ada Min", "Lost her telephone; known to me");
        assertThat(told()).endsWith("took the second step at sign-in off Jo Patel: Lost her telephone; known to me");
    }

    @Test
    void nobodyTakesItOffForThemselvesAndOnlyAdministratorsForOthers() {
        var ada = actors.actor("ada@example.org").orElseThrow();
        assertThatThrownBy(() -> secondSteps.takeOff(ada, admin, "Lost"))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("another administrator");
        assertThat(secondSteps.mayTakeOff(ada, admin)).isFalse();
        assertThatThrownBy(() -> secondSteps.takeOff(jo, admin, "Lost")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> secondSteps.since(jo, admin)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatLetsSomebodyInIsKeptNowhereAsItIs() {
        var codes = onWithCodes();
        check.recoveryCode(JO, codes.getFirst(), HERE);
        var kept = db.sql("""
                        select string_agg(line, chr(10)) from (
                            select s::text as line from second_step s union all select c::text from recovery_code c
                            union all select a::text from audit_entry a union all select l::text from letter l) all_lines""").query(String.class).single();
        assertThat(kept).contains("Jo Patel").doesNotContain(key.text(), key.inGroups());
        assertThat(codes).allSatisfy(code -> assertThat(kept).doesNotContain(code.text(), code.rest()));
    }

    @Test
    void theServiceDoesNotStartWhereItCannotOpenWhatItKeeps() {
        on();
        var none = new DefaultApplicationArguments();
        assertThatThrownBy(() -> new SealedKeys(new KeySafe("", ""), db).run(none))
                .hasMessageContaining("GRANTS_SECONDSTEP_KEY is not set");
        assertThatThrownBy(() -> new SealedKeys(new KeySafe(KeySafeTest.ONE, ""), db).run(none))
                .hasMessageContaining("GRANTS_SECONDSTEP_KEY does not open");
        new SealedKeys(safe, db).run(none);
        assertThat(check.code(JO, code(0), HERE)).isEqualTo(CodeOutcome.RIGHT);
    }

    @Test
    void aNewKeyOfTheServiceTakesOverWhatTheFormerOneSealed() {
        var former = new KeySafe(KeySafeTest.ONE, "");
        db.sql("update second_step set sealed_key = :sealed")
                .param("sealed", former.seal(key))
                .update();
        var next = new KeySafe(KeySafeTest.OTHER, KeySafeTest.ONE);
        new SealedKeys(next, db).run(new DefaultApplicationArguments());
        assertThat(new KeySafe(KeySafeTest.OTHER, "")
                        .open(db.sql("select sealed_key from second_step")
                                .query(String.class)
                                .single()))
                .isEqualTo(key);
    }

    /// The code that the app shows so many seconds from now.
    private String code(int seconds) {
        return OneTimeCodes.code(key, OneTimeCodes.stepAt(clock.instant().plusSeconds(seconds)));
    }

    private List<RecoveryCode> onWithCodes() {
        var codes = secondSteps.switchOn(jo, code(0)).orElseThrow();
        clock.setTo(clock.instant().plus(Duration.ofMinutes(2)));
        return codes;
    }

    /// As it is once a code was right, without the codes for recovery, which take their time to make.
    private void on() {
        db.sql("update second_step set switched_on_at = begun_at, last_time_step = :step")
                .param("step", OneTimeCodes.stepAt(clock.instant()))
                .update();
        clock.setTo(clock.instant().plus(Duration.ofMinutes(2)));
    }

    private String letter(String kind) {
        return db.sql("select body from letter where kind = :kind and address = :jo")
                .param("kind", kind)
                .param("jo", JO)
                .query(String.class)
                .single();
    }

    private List<String> told() {
        return db.sql("select sentence from audit_entry where subject = :jo order by id")
                .param("jo", JO)
                .query(String.class)
                .list();
    }
}
