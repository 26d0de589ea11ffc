package uk.gov.education.grants.agreement;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import uk.gov.education.grants.award.AwardTerms;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Percent;

/// What the service proposes for an agreement, so that an officer usually has to change nothing: four weeks to answer,
/// a return every quarter, and the money as the bid or the spend profile lays it out.
final class DefaultPlan {

    private static final int WEEKS_TO_ANSWER = 4;
    private static final Percent KEPT_BACK = Percent.of(5);
    private static final int MONTHS_OF_A_QUARTER = 3;

    private DefaultPlan() {}

    /// @param asked what the bid says that the project costs; none where there is no bid
    static AgreementPlan of(AwardTerms terms, List<CostLine> asked, LocalDate today) {
        return new AgreementPlan(
                        today.plusWeeks(WEEKS_TO_ANSWER),
                        List.of(),
                        List.of(),
                        ReturnFrequency.QUARTER,
                        KEPT_BACK,
                        budget(terms.amount(), asked),
                        instalments(terms))
                .under(terms.route());
    }

    /// The lines of the bid, each with its share of the award: part of what a project costs may be met by others.
    private static List<CostLine> budget(Money amount, List<CostLine> asked) {
        var costs = asked.stream().filter(line -> line.amount().isPositive()).toList();
        if (costs.isEmpty()) {
            return List.of(new CostLine("All costs of the project", amount));
        }
        var whole = BigInteger.valueOf(
                Money.sum(costs.stream().map(CostLine::amount).toList()).pence());
        var lines = new ArrayList<CostLine>();
        var left = amount;
        for (var line : costs.subList(1, costs.size())) {
            var share = BigInteger.valueOf(line.amount().pence())
                    .multiply(BigInteger.valueOf(amount.pence()))
                    .divide(whole);
            lines.add(new CostLine(line.item(), new Money(share.longValueExact())));
            left = left.minus(new Money(share.longValueExact()));
        }
        lines.addFirst(new CostLine(costs.getFirst().item(), left));
        return lines;
    }

    private static List<Instalment> instalments(AwardTerms terms) {
        var instalments = new ArrayList<Instalment>();
        terms.profile()
                .years()
                .forEach((year, amount) ->
                        instalments.addAll(spread(amount, daysOf(year, terms), instalments.size() + 1)));
        return instalments;
    }

    /// The same amount on each of these days; what whole pence leave over comes with the first. Of fewer pence
    /// than days, all comes with it.
    ///
    /// @param number of the first of them
    static List<Instalment> spread(Money amount, List<LocalDate> days, int number) {
        var even = amount.pence() / days.size();
        var odd = amount.pence() % days.size();
        var instalments = new ArrayList<Instalment>();
        for (var day : days) {
            var amountOfDay = new Money(instalments.isEmpty() ? even + odd : even);
            if (amountOfDay.isPositive()) {
                instalments.add(new Instalment(number + instalments.size(), day, amountOfDay));
            }
        }
        return instalments;
    }

    /// The first days of the quarters of a year in which the work goes on; where there is none, the day of the year
    /// that is nearest to its start.
    static List<LocalDate> daysOf(FinancialYear year, AwardTerms terms) {
        var start = terms.period().first();
        var days = Stream.iterate(year.firstDay(), day -> day.plusMonths(MONTHS_OF_A_QUARTER))
                .limit(4)
                .filter(day ->
                        !day.isBefore(start) && !day.isAfter(terms.period().last()))
                .toList();
        if (!days.isEmpty()) {
            return days;
        }
        if (start.isBefore(year.firstDay())) {
            return List.of(year.firstDay());
        }
        return List.of(start.isAfter(year.lastDay()) ? year.lastDay() : start);
    }
}
