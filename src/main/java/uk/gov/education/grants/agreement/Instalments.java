package uk.gov.education.grants.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import uk.gov.education.grants.award.AwardTerms;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;

/// Lets the instalments of an award follow its years when money is moved between them.
final class Instalments {

    private static final Comparator<Instalment> IN_ORDER =
            Comparator.comparing(Instalment::due).thenComparingInt(Instalment::number);

    private final List<Instalment> kept;
    private final AwardTerms terms;
    private final LocalDate today;

    private Instalments(List<Instalment> before, AwardTerms terms, LocalDate today) {
        this.kept = new ArrayList<>(before);
        this.terms = terms;
        this.today = today;
    }

    /// Instalments that come to the profile of these terms in every year.
    static List<Instalment> following(List<Instalment> before, AwardTerms terms, LocalDate today) {
        var following = new Instalments(before, terms, today);
        var years = new TreeSet<>(terms.profile().years().keySet());
        before.forEach(instalment -> years.add(instalment.year()));
        years.forEach(following::settle);
        following.kept.sort(IN_ORDER);
        return List.copyOf(following.kept);
    }

    private void settle(FinancialYear year) {
        var sum = Money.sum(of(year).stream().map(Instalment::amount).toList());
        var promised = terms.profile().in(year);
        if (sum.isMoreThan(promised)) {
            take(sum.minus(promised), year);
        } else if (promised.isMoreThan(sum)) {
            add(promised.minus(sum), year);
        }
    }

    private void take(Money amount, FinancialYear year) {
        var left = amount;
        for (var latest : of(year).reversed()) {
            var taken = left.isMoreThan(latest.amount()) ? latest.amount() : left;
            left = left.minus(taken);
            replace(latest, latest.amount().minus(taken));
        }
    }

    private void add(Money amount, FinancialYear year) {
        var toCome = of(year).stream().filter(each -> each.due().isAfter(today)).toList();
        if (toCome.isEmpty()) {
            kept.addAll(DefaultPlan.spread(amount, newDaysOf(year), nextNumber()));
        } else {
            replace(toCome.getLast(), toCome.getLast().amount().plus(amount));
        }
    }

    /// The quarters of a year that had no instalment; of a year that goes on already, today.
    private List<LocalDate> newDaysOf(FinancialYear year) {
        var quarters = DefaultPlan.daysOf(year, terms).stream()
                .filter(day -> day.isAfter(today))
                .toList();
        return of(year).isEmpty() && !quarters.isEmpty() ? quarters : List.of(today);
    }

    private void replace(Instalment instalment, Money amount) {
        kept.remove(instalment);
        if (amount.isPositive()) {
            kept.add(new Instalment(instalment.number(), instalment.due(), amount));
        }
    }

    private List<Instalment> of(FinancialYear year) {
        return kept.stream()
                .filter(instalment -> instalment.year().equals(year))
                .sorted(IN_ORDER)
                .toList();
    }

    private int nextNumber() {
        return 1 + kept.stream().mapToInt(Instalment::number).max().orElse(0);
    }
}
