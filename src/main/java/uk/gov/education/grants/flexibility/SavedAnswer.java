package uk.gov.education.grants.flexibility;

import java.time.Instant;
import uk.gov.education.grants.govuk.Typed;

/// What a question was answered with, letter for letter. The revision grows with each save, so that nobody overwrites
/// what they have not seen.
public record SavedAnswer(Typed typed, int revision, String savedByName, Instant savedAt) {

    static final SavedAnswer NONE = new SavedAnswer(Typed.NOTHING, 0, "", Instant.EPOCH);

    public boolean isTouched() {
        return revision > 0;
    }
}
