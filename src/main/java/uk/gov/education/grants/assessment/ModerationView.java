package uk.gov.education.grants.assessment;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.programme.CriterionView;

/// What assessors found of one bid, side by side, and how its score is settled.
///
/// @param submitted the assessors whose scores are shown, in the order of the cells of every line
public record ModerationView(
        AssessedBid bid,
        List<AskedRow> asked,
        List<AskedRow> submitted,
        List<Line> lines,
        Settling settling,
        Optional<Settlement> settlement,
        boolean maySettle) {

    /// One criterion, and what each assessor gave for it.
    public record Line(CriterionView criterion, List<Cell> cells) {

        /// How many points lie between the lowest and the highest.
        public int difference() {
            var points = cells.stream()
                    .flatMap(cell -> Optional.ofNullable(cell.points()).stream())
                    .mapToInt(Points::number)
                    .summaryStatistics();
            return points.getCount() == 0 ? 0 : points.getMax() - points.getMin();
        }
    }

    /// The criteria for which assessors differ most, by two points at least.
    public List<Line> differingMost() {
        var most = lines.stream().mapToInt(Line::difference).max().orElse(0);
        return most < 2
                ? List.of()
                : lines.stream().filter(line -> line.difference() == most).toList();
    }

    public record Cell(@Nullable Points points, String reason) {}
}
