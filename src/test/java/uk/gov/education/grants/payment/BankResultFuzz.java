package uk.gov.education.grants.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/// What the bank answers, or whatever is pasted in its place: each line is read or has a problem.
class BankResultFuzz {

    @FuzzTest
    void answer(FuzzedDataProvider data) {
        assertThat(BankResult.readAll(data.consumeRemainingAsString())).doesNotContainNull();
    }
}
