package uk.gov.education.grants.payment;

import java.util.ArrayList;
import java.util.List;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Percent;

/// The figures of a claim: each line of the agreed budget and the financial year, with what other claims have taken of
/// them already.
///
/// @param keptBackShare what the agreement keeps back of every claim
public record ClaimFigures(List<Line> lines, Year year, Percent keptBackShare) {

    /// One line of the agreed budget.
    ///
    /// @param before what other claims have claimed of it
    public record Line(String item, Money agreed, Money before, Money now) {

        public Money left() {
            return agreed.minus(before).minus(now);
        }
    }

    /// What the award has for the financial year of the claim, and what other claims have claimed of that.
    public record Year(FinancialYear year, Money promised, Money before) {}

    public ClaimFigures {
        lines = List.copyOf(lines);
    }

    /// The figures with other amounts in the same lines.
    ClaimFigures with(List<Money> amounts) {
        var changed = new ArrayList<Line>();
        for (var row = 0; row < lines.size(); row++) {
            var line = lines.get(row);
            changed.add(new Line(line.item(), line.agreed(), line.before(), amounts.get(row)));
        }
        return new ClaimFigures(changed, year, keptBackShare);
    }

    public Money claimed() {
        return Money.sum(lines.stream().map(Line::now).toList());
    }

    /// What is kept back of this claim.
    public Money keptBack() {
        return ShareKeptBack.keptBack(keptBackShare, claimed());
    }

    public Money payable() {
        return claimed().minus(keptBack());
    }

    public Money leftInYear() {
        return year.promised().minus(year.before()).minus(claimed());
    }

    /// Where more is claimed than there is, each with its figures.
    public List<Objection> overClaims() {
        var over = new ArrayList<Objection>();
        for (var row = 1; row <= lines.size(); row++) {
            var line = lines.get(row - 1);
            if (line.left().isNegative()) {
                over.add(new Objection(
                        "amount-" + row,
                        "%s: %s is %s too much. %s is agreed and %s was claimed before"
                                .formatted(
                                        line.item(),
                                        line.now(),
                                        Money.ZERO.minus(line.left()),
                                        line.agreed(),
                                        line.before())));
            }
        }
        if (leftInYear().isNegative()) {
            over.add(new Objection(
                    "",
                    "The claim of %s is %s too much for %s. The award has %s for that year and %s was claimed before"
                            .formatted(
                                    claimed(),
                                    Money.ZERO.minus(leftInYear()),
                                    year.year(),
                                    year.promised(),
                                    year.before())));
        }
        return over;
    }
}
