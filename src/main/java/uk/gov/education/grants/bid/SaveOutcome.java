package uk.gov.education.grants.bid;

import java.time.Instant;
import java.util.List;
import uk.gov.education.grants.govuk.Problem;

/// What came of saving a section. Whatever it is, nothing that was typed is thrown away.
public sealed interface SaveOutcome {

    /// It is kept. Problems are what it still needs to be complete.
    record Saved(int revision, Instant at, List<Problem> problems) implements SaveOutcome {}

    /// Somebody saved the section after this person opened it; here is what they wrote.
    record ChangedElsewhere(SavedSection theirs) implements SaveOutcome {}

    /// The bid is not a draft any more, so nothing was kept; the sentence says why.
    record NoLongerOpen(String why) implements SaveOutcome {}
}
