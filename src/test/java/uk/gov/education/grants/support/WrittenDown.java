package uk.gov.education.grants.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Documents that are written from the code. Where a committed one differs the test fails and writes it anew, so that
/// running it once and committing puts it right - but not while somebody changes the code only to see who notices.
public final class WrittenDown {

    private static final boolean STAYS = Boolean.getBoolean("docs.stay");

    private WrittenDown() {}

    public static void compare(Path document, String now) {
        try {
            var committed = Files.exists(document) ? Files.readString(document) : "";
            if (!STAYS && !committed.equals(now)) {
                Files.writeString(document, now);
            }
            assertThat(now).as("what %s says", document).isEqualTo(committed);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
