package uk.gov.education.grants.flexibility;

import java.time.Instant;
import java.util.List;
import uk.gov.education.grants.govuk.Problem;

/// What came of saving a part of a request. Whatever it is, nothing that was typed is thrown away.
public sealed interface SaveOutcome {

    /// It is kept. Problems are what it still needs to be complete.
    record Saved(List<Problem> problems, Instant at) implements SaveOutcome {}

    /// Somebody saved another text after this person opened the page, so nothing was kept yet.
    record ChangedElsewhere(String savedByName, Instant savedAt) implements SaveOutcome {}

    /// The request is not a draft any more, or its part is gone, so nothing was kept; the sentence says why.
    record NoLongerOpen(String why) implements SaveOutcome {}
}
