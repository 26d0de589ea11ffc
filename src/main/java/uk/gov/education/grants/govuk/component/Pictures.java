package uk.gov.education.grants.govuk.component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The drawings that stand in pages.
final class Pictures {

    private Pictures() {}

    static String read(String file) {
        try (var svg = Objects.requireNonNull(Pictures.class.getResourceAsStream(file), file)) {
            return new String(svg.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
