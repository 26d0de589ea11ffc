package uk.gov.education.grants.programme;

import java.util.Optional;

/// One part of setting up a round.
///
/// @param page the last word of its address: "dates" is /rounds/{round}/setup/dates
/// @param missing what is still to be done, in a sentence; nothing where the part is complete
public record SetUpStep(String page, String title, Optional<String> missing) {

    public boolean isDone() {
        return missing.isEmpty();
    }
}
