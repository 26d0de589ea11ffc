package uk.gov.education.grants.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import uk.gov.education.grants.support.WholeHouse;

/// Whoever mistypes an address is told so; whoever asks for a page of the service still has to sign in for it, however
/// the address is written.
@WholeHouse
class NobodysAddressesWebTest {

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(strings = {"/no-such-page", "/wp-login.php", "/Bids", "/bid", "/%F0%9F%91%A9"})
    void anAddressInNoPartOfTheServiceIsNotFound(String address) {
        assertThat(mvc.get().uri(URI.create(address))).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/work",
                "/%77ork",
                "/bids",
                "/%62ids",
                "/bids/no-such-bid",
                "/admin/people",
                "/%61dmin/people",
                "/reports",
                "/actuator/prometheus",
                "/%61ctuator/health",
                "/programmes"
            })
    void aPageOfTheServiceAsksForSignIn(String address) {
        assertThat(mvc.get().uri(URI.create(address))).hasStatus3xxRedirection().hasRedirectedUrl("/sign-in");
    }

    @Test
    void nothingIsSentToAnAddressThatIsNotThere() {
        assertThat(mvc.post().uri("/no-such-page")).hasStatus(403);
    }
}
