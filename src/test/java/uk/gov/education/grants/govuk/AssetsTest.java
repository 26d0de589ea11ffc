package uk.gov.education.grants.govuk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The files of GOV.UK Frontend are the ones that their list describes, to the last byte.
class AssetsTest {

    private static final Pattern LISTED = Pattern.compile("sha256 ([0-9a-f]{64})  (\\S+)");

    @Test
    void everyVendoredFileIsWhatItsListSays() throws IOException, NoSuchAlgorithmException {
        var listed = LISTED.matcher(new String(asset("govuk-frontend.txt"), StandardCharsets.UTF_8))
                .results()
                .toList();
        assertThat(listed)
                .extracting(file -> file.group(2))
                .containsExactly(
                        "govuk-frontend.min.css",
                        "govuk-frontend.min.js",
                        "images/govuk-crest.svg",
                        "images/favicon.svg");
        for (var file : listed) {
            var digest = MessageDigest.getInstance("SHA-256").digest(asset(file.group(2)));
            assertThat(HexFormat.of().formatHex(digest)).as(file.group(2)).isEqualTo(file.group(1));
        }
    }

    @Test
    void noPageAsksForAFontThatIsNotThere() throws IOException {
        assertThat(new String(asset("govuk-frontend.min.css"), StandardCharsets.UTF_8))
                .contains("font-family:arial,sans-serif")
                .doesNotContain("@font-face", "GDS Transport");
    }

    private static byte[] asset(String name) throws IOException {
        try (var file = AssetsTest.class.getResourceAsStream("/static/assets/" + name)) {
            assertThat(file).as(name).isNotNull();
            return file.readAllBytes();
        }
    }
}
