package uk.gov.education.grants.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewPasswordTest {

    private static final List<String> JO = List.of("Jo Pattison", "jo.pattison@hackney.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "qwertyuiop12",
                "aaaaaaaaaaaaaaaa",
                "abcdefghijkl",
                "123456789012",
                "letmeinletmein",
                "iloveyou1234",
                "Passw0rd2027",
                "jo.pattison@hackney.example",
                "Jo Pattison 1"
            })
    void whatIsTriedFirstIsRefused(String password) {
        assertThat(NewPassword.problemWith(password, JO))
                .hasValueSatisfying(problem -> assertThat(problem).startsWith("is too easy to guess"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grantprogrammes",
                "GrantProgrammes2027",
                "educationgrants",
                "departmentforeducation1",
                "innovation2027"
            })
    void wordsOfTheServiceAreNoPassword(String password) {
        assertThat(NewPassword.problemWith(password, JO)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kettle orbit thimble",
                "Vc7#pQz!m2Lw",
                " a lamp under nine bridges ",
                "lamp lamp 👩‍👩‍👧‍👦 kestrel"
            })
    void wordsThatDoNotBelongTogetherAreTaken(String password) {
        assertThat(NewPassword.problemWith(password, JO)).isEmpty();
    }

    @Test
    void itIsNeitherShortNorEndless() {
        assertThat(NewPassword.problemWith("Vc7#pQz!m2L", JO)).contains("must be 12 characters or more");
        assertThat(NewPassword.problemWith("kettle orbit ".repeat(16), JO)).contains("must be 200 characters or less");
    }
}
