package uk.gov.education.grants.assessment;

import java.time.Instant;
import java.util.List;
import uk.gov.education.grants.govuk.Problem;
import uk.gov.education.grants.govuk.Typed;

/// What came of saving scores. Whatever it is, nothing that was typed is thrown away.
public sealed interface SaveOutcome {

    /// They are kept. Problems are what they still need to be complete.
    record Saved(int revision, Instant at, List<Problem> problems) implements SaveOutcome {}

    /// The assessor saved them in another window meanwhile; here is what is kept from there.
    record ChangedElsewhere(Typed kept, int revision) implements SaveOutcome {}

    /// The assessment is not open to scoring any more, so nothing was kept; the sentence says why.
    record NoLongerOpen(String why) implements SaveOutcome {}
}
