package uk.gov.education.grants.assessment.web;

import java.util.List;
import java.util.Objects;
import uk.gov.education.grants.assessment.AskedRow;
import uk.gov.education.grants.assessment.ModerationView;
import uk.gov.education.grants.assessment.Spread;
import uk.gov.education.grants.shared.Percent;

/// The scores of one bid on a line from 0% to 100%, as an SVG draws them: a dot for each assessor, the range between
/// the lowest and the highest, and their average.
public record SpreadChart(int from, int to, int mean, boolean isOverTheLimit, List<Integer> dots) {

    private static final int LEFT = 20;
    private static final int LENGTH = 560;

    static SpreadChart of(ModerationView view) {
        var spread = view.settling().spread();
        return new SpreadChart(
                at(spread.map(Spread::lowest).orElse(Percent.of(0))),
                at(spread.map(Spread::highest).orElse(Percent.of(0))),
                at(spread.map(Spread::mean).orElse(Percent.of(0))),
                view.settling().needsPanel(),
                view.submitted().stream()
                        .map(AskedRow::score)
                        .filter(Objects::nonNull)
                        .map(SpreadChart::at)
                        .toList());
    }

    public int width() {
        return to - from;
    }

    /// Where the marks of the line stand.
    public List<Integer> marks() {
        return List.of(0, 25, 50, 75, 100);
    }

    public int at(int percent) {
        return at(Percent.of(percent));
    }

    private static int at(Percent score) {
        return LEFT + LENGTH * score.hundredths() / 10_000;
    }
}
