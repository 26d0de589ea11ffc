package uk.gov.education.grants.assessment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.bid.BidReference;

/// The bids of a round that are short of assessments, who is proposed or chosen for each, and what everybody then has
/// in hand.
///
/// @param needed how many independent assessments the round asks for
/// @param opensToAssessorsAt when the round closes, where it is still open: until then nobody is proposed
public record RoundAllocationView(
        String code,
        String round,
        int needed,
        @Nullable Instant opensToAssessorsAt,
        List<Line> lines,
        List<Load> loads) {

    /// One bid.
    ///
    /// @param missing how many more assessments it needs
    /// @param chosen who is proposed or chosen, at most as many as are missing
    /// @param candidates who may be asked
    /// @param why why there are fewer proposed than missing; nothing where there are enough
    public record Line(
            BidReference bid,
            String project,
            String lead,
            int missing,
            List<UUID> chosen,
            List<Candidate> candidates,
            @Nullable String why) {}

    /// Somebody who may be asked to assess one bid.
    ///
    /// @param knows the subjects of theirs that stand in the bid
    public record Candidate(UUID id, String name, int open, int mostBids, List<String> knows) {}

    /// What one assessor has in hand, and what comes to it.
    public record Load(UUID id, String name, int open, int more, int mostBids) {

        public int together() {
            return open + more;
        }
    }

    /// How many assessments are proposed or chosen, which is how many letters go out.
    public int letters() {
        return lines.stream().mapToInt(line -> line.chosen().size()).sum();
    }

    /// Those of whom anything is asked.
    public List<Load> asked() {
        return loads.stream().filter(load -> load.more() > 0).toList();
    }

    /// The name of somebody of the pool; nothing where they are no assessor.
    public String nameOf(UUID assessor) {
        return loads.stream()
                .filter(load -> load.id().equals(assessor))
                .map(Load::name)
                .findAny()
                .orElse("");
    }
}
