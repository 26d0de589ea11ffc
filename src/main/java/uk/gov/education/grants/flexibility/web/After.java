package uk.gov.education.grants.flexibility.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The request after which a list goes on. What does not read as a reference is passed over.
final class After {

    private After() {}

    static Optional<String> read(@Nullable String typed) {
        return Optional.ofNullable(typed).filter(reference -> reference.matches("FLX-\\d{4}-\\d{4,9}"));
    }
}
