package uk.gov.education.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The catalogue of what OWASP asks leaves out no requirement of levels 1 and 2, and says of each what meets it, why it
/// does not apply, or that it is open.
class AsvsTest {

    private static final Path CATALOGUE = Path.of("src/docs/asvs.md");

    /// The sections of the standard, and of each the levels of its requirements, one digit each.
    private static final String SECTIONS = """
            1.1:22 1.2:1111122223 1.3:112222222223 1.4:222 1.5:123
            2.1:122 2.2:112 2.3:12223 2.4:23
            3.1:3 3.2:113 3.3:12223 3.4:11222233 3.5:11122333 3.6:3 3.7:22333
            4.1:12233 4.2:23333 4.3:22 4.4:1222
            5.1:2 5.2:112333 5.3:113 5.4:222
            6.1:122 6.2:111111112222 6.3:11223333 6.4:112233 6.5:22222333 6.6:2223 6.7:33 6.8:2222
            7.1:222 7.2:1111 7.3:22 7.4:11222 7.5:223 7.6:22
            8.1:1233 8.2:1123 8.3:133 8.4:23
            9.1:111 9.2:1222
            10.1:22 10.2:223 10.3:22223 10.4:1111122222233333 10.5:22222 10.6:22 10.7:222
            11.1:2233 11.2:22233 11.3:11233 11.4:1222 11.5:23 11.6:23 11.7:33
            12.1:12233 12.2:11 12.3:22223
            13.1:2333 13.2:222223 13.3:2233 13.4:1222233
            14.1:22 14.2:12223333 14.3:122
            15.1:12233 15.2:12233 15.3:1222222 15.4:3333
            16.1:2 16.2:22222 16.3:2222 16.4:222 16.5:2223
            17.1:23 17.2:22223333 17.3:22
            """;

    @Test
    void everyRequirementHasALineThatSaysHowItIsMet() throws IOException {
        var expected = new ArrayList<String>();
        for (var section : SECTIONS.split("\\s+")) {
            var levels = section.substring(section.indexOf(':') + 1);
            for (var number = 1; number <= levels.length(); number++) {
                var level = levels.charAt(number - 1);
                if (level != '3') {
                    expected.add("%s.%d level %s".formatted(section.substring(0, section.indexOf(':')), number, level));
                }
            }
        }
        assertThat(expected).as("as many as the standard counts").hasSize(70 + 183);
        var lines = Pattern.compile("(?m)^\\| (\\d+\\.\\d+\\.\\d+) \\| ([12]) \\| [^|]+ \\| ([^|]{10,}) \\|$")
                .matcher(Files.readString(CATALOGUE))
                .results()
                .toList();
        assertThat(lines)
                .extracting(line -> line.group(1) + " level " + line.group(2))
                .containsExactlyElementsOf(expected);
    }
}
