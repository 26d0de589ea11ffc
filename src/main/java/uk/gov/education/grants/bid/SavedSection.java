package uk.gov.education.grants.bid;

import java.time.Instant;
import java.util.UUID;
import uk.gov.education.grants.govuk.Typed;

/// One section as it was last saved: what was typed, letter for letter, how many problems it still has, by whom and
/// when. The revision grows with each save, so that nobody overwrites what they have not seen.
public record SavedSection(
        Section section,
        Typed typed,
        int problems,
        int revision,
        Instant savedAt,
        UUID savedBy,
        String savedByName,
        Sitting sitting) {

    private static final UUID NOBODY = new UUID(0, 0);

    static SavedSection untouched(Section section) {
        return new SavedSection(section, Typed.NOTHING, 0, 0, Instant.EPOCH, NOBODY, "", Sitting.NONE);
    }

    public boolean isTouched() {
        return revision > 0;
    }

    public boolean isOptional() {
        return section.kind().isOptional();
    }

    public boolean isComplete() {
        return isTouched() ? problems == 0 : isOptional();
    }

    boolean says(Typed text) {
        return isTouched() && typed.equals(text);
    }
}
