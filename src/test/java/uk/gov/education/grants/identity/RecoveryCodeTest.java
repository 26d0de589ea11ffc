package uk.gov.education.grants.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Codes for those who have lost their app.
class RecoveryCodeTest {

    @Test
    void thereAreTenAndEachHasABeginningOfItsOwn() {
        assertThat(RecoveryCode.fresh())
                .hasSize(10)
                .allSatisfy(code -> {
                    assertThat(code.text()).matches("[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){2}");
                    assertThat(RecoveryCode.read(code.text())).contains(code);
                    assertThat(code).hasToString("(not shown)");
                })
                .extracting(RecoveryCode::beginning)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"k7dm-2xqf-9w10", "K7DM2XQF9W10", " k7dm 2xqf 9w10 ", "k7dm-2xqf-9wlo", "K7DM-2XQF-9WIO"})
    void itIsReadAsPeopleTypeIt(String typed) {
        assertThat(RecoveryCode.read(typed)).contains(new RecoveryCode("k7dm-2xqf-9w10"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "k7dm-2xqf", "k7dm-2xqf-9w3t-0000", "k7dm-2xqf-9wu0", "k7dm-2xqf-9w3£", "a\u0000b"})
    void whatCannotBeOneIsNone(String typed) {
        assertThat(RecoveryCode.read(typed)).isEmpty();
    }
}
