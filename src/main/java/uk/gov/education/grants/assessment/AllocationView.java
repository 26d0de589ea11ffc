package uk.gov.education.grants.assessment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who judges a bid, who could, and who cannot.
///
/// @param roundIsOpen whether the bidder could still reopen the bid if nobody were asked yet
public record AllocationView(
        AssessedBid bid, boolean roundIsOpen, List<AskedRow> asked, List<Candidate> candidates, Settling settling) {

    /// An assessor who was not asked yet.
    ///
    /// @param open how many assessments the assessor has in hand
    /// @param bar why the assessor cannot be asked, to be read after "is"; nothing for those who may
    public record Candidate(
            UUID id, String name, int open, @Nullable String bar) {}

    public List<Candidate> free() {
        return candidates.stream().filter(candidate -> candidate.bar() == null).toList();
    }

    public List<Candidate> barred() {
        return candidates.stream().filter(candidate -> candidate.bar() != null).toList();
    }
}
