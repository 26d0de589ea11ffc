package uk.gov.education.grants.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Codes of authenticator apps, and how far their clocks may be out.
class OneTimeCodesTest {

    static final AuthenticatorKey KEY = AuthenticatorKey.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /// The middle of a step of 30 seconds.
    static final Instant NOON = Instant.parse("2026-11-28T12:00:15Z");

    /// The last six digits of the eight in the standard: a code of fewer digits is the end of a longer one.
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfAppendixBOfRfc6238(long second, String code) {
        assertThat(OneTimeCodes.code(KEY, OneTimeCodes.stepAt(Instant.ofEpochSecond(second))))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(ints = {-30, 0, 30})
    void aClockMayBeOneStepBehindOrAhead(int seconds) {
        var shown = OneTimeCodes.code(KEY, OneTimeCodes.stepAt(NOON.plusSeconds(seconds)));
        assertThat(OneTimeCodes.stepOf(KEY, shown, NOON)).hasValue(OneTimeCodes.stepAt(NOON.plusSeconds(seconds)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-60, 60})
    void twoStepsAreTooMany(int seconds) {
        var shown = OneTimeCodes.code(KEY, OneTimeCodes.stepAt(NOON.plusSeconds(seconds)));
        assertThat(OneTimeCodes.stepOf(KEY, shown, NOON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "00000", "0000000", "１２３４５６", "287082287082"})
    void whatIsNoCodeIsNotRight(String typed) {
        assertThat(OneTimeCodes.stepOf(KEY, typed, NOON)).isEmpty();
    }

    @Test
    void aStepLastsThirtySeconds() {
        var start = Instant.parse("2026-11-28T12:00:00Z");
        var last = start.plus(Duration.ofSeconds(30)).minusMillis(1);
        assertThat(OneTimeCodes.stepAt(last)).isEqualTo(OneTimeCodes.stepAt(start));
        assertThat(OneTimeCodes.stepAt(last.plusMillis(1))).isEqualTo(OneTimeCodes.stepAt(start) + 1);
    }

    @Test
    void aKeyIsGivenToAnAppInTheWordsThatItReads() {
        assertThat(KEY.inGroups()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(KEY.address("jo+1@example.org"))
                .isEqualTo(
                        "otpauth://totp/Grant%20programmes:jo%2B1%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Grant%20programmes");
    }

    @Test
    void everyKeyIsItsOwnAndNeverWrittenDown() {
        var one = AuthenticatorKey.fresh();
        assertThat(one.bytes()).hasSize(20);
        assertThat(one.text()).isNotEqualTo(AuthenticatorKey.fresh().text());
        assertThat(one).hasToString("(not shown)");
    }
}
