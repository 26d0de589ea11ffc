package uk.gov.education.grants.govuk;

import java.util.ArrayList;
import java.util.List;

/// Bars under each other, as an SVG draws them: the longest fills the room between the names and the figures.
public record BarChart(int height, int left, List<Bar> bars) {

    static final int WIDTH = 600;

    private static final int ROW = 34;
    private static final int GAP = 6;

    /// What one bar stands for: so much, of which a part is drawn in colour, and the figure at its end, or "".
    public record Line(String name, long amount, long part, String figure) {}

    /// One bar with its texts, in the units of the drawing.
    public record Bar(String name, int y, int textY, int length, int part, int figureX, String figure) {}

    /// Lays the lines out.
    ///
    /// @param left how much room the names have, of 600
    /// @param right how much room the figures have
    public static BarChart of(int left, int right, List<Line> lines) {
        var most = lines.stream().mapToLong(Line::amount).max().orElse(0);
        var bars = new ArrayList<Bar>();
        for (var line : lines) {
            var y = bars.size() * ROW + 3;
            var length = reach(line.amount(), most, WIDTH - left - right);
            bars.add(new Bar(
                    line.name(),
                    y,
                    y + 19,
                    length,
                    reach(line.part(), most, WIDTH - left - right),
                    left + length + GAP,
                    line.figure()));
        }
        return new BarChart(bars.size() * ROW, left, bars);
    }

    public int width() {
        return WIDTH;
    }

    private static int reach(long amount, long most, int room) {
        return most == 0 ? 0 : Math.toIntExact(room * amount / most);
    }
}
