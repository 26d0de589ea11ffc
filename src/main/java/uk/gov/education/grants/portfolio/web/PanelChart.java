package uk.gov.education.grants.portfolio.web;

import java.util.List;
import uk.gov.education.grants.portfolio.PanelLine;
import uk.gov.education.grants.portfolio.PanelSheet;
import uk.gov.education.grants.shared.Money;

/// What the bids of a panel's sheet would come to one after the other, as an SVG draws it: a step for each bid, and the
/// money there is as a line across.
///
/// @param path the steps of all that ask, from the best
/// @param moneyY how high the money there is reaches
/// @param lineX where the last bid above the line ends
public record PanelChart(String path, int moneyY, int lineX, Money money, Money all) {

    static final int WIDTH = 1000;
    static final int HEIGHT = 260;

    private static final int TOP = 20;

    static PanelChart of(PanelSheet sheet) {
        var lines = sheet.lines();
        var money = sheet.available().roundLeft();
        var all = Money.sum(lines.stream().map(PanelChart::wish).toList());
        var most = all.isMoreThan(money) ? all : money;
        var path = new StringBuilder("M0 " + HEIGHT);
        var sum = Money.ZERO;
        var reached = 0;
        for (var index = 0; index < lines.size(); index++) {
            sum = sum.plus(wish(lines.get(index)));
            // of steps too narrow to be seen, the last stands for all
            if (x(index + 1, lines) > reached) {
                reached = x(index + 1, lines);
                path.append('V').append(y(sum, most)).append(" H").append(reached);
            }
        }
        return new PanelChart(
                path.append("V" + HEIGHT + "Z").toString(), y(money, most), x(sheet.lineAfter(), lines), money, all);
    }

    public int width() {
        return WIDTH;
    }

    public int height() {
        return HEIGHT;
    }

    /// What a bid would take if there were money for all.
    private static Money wish(PanelLine line) {
        return line.isFunded() || line.bid().isOpen() ? line.bid().proposed() : Money.ZERO;
    }

    private static int x(int rank, List<PanelLine> lines) {
        return lines.isEmpty() ? 0 : Math.toIntExact((long) rank * WIDTH / lines.size());
    }

    private static int y(Money amount, Money most) {
        return most.isPositive() ? HEIGHT - Math.toIntExact((HEIGHT - TOP) * amount.pence() / most.pence()) : HEIGHT;
    }
}
