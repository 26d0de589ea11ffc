package uk.gov.education.grants.programme.web;

import java.util.ArrayList;
import java.util.List;
import uk.gov.education.grants.programme.BudgetRow;
import uk.gov.education.grants.shared.Money;

/// Bars of budget and commitment by year, as an SVG draws them. The longest budget fills the width.
public record BudgetChart(int height, List<Bar> bars) {

    static final int WIDTH = 600;

    private static final int LEFT = 80;
    private static final int ROW = 36;

    /// One year: how far its budget and its commitment reach, and where its bar and its text stand.
    public record Bar(String year, int y, int textY, int budget, int committed) {}

    static BudgetChart of(List<BudgetRow> years) {
        var most = years.stream().map(BudgetRow::budget).max(Money::compareTo).orElse(Money.ZERO);
        var bars = new ArrayList<Bar>();
        for (var row : years) {
            var y = bars.size() * ROW + 4;
            bars.add(
                    new Bar(row.year().toString(), y, y + 19, reach(row.budget(), most), reach(row.committed(), most)));
        }
        return new BudgetChart(bars.size() * ROW, bars);
    }

    public int width() {
        return WIDTH;
    }

    private static int reach(Money amount, Money most) {
        return most.isZero() ? 0 : Math.toIntExact((WIDTH - LEFT) * amount.pence() / most.pence());
    }
}
