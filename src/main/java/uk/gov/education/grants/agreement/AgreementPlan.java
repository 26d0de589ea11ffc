package uk.gov.education.grants.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import uk.gov.education.grants.award.AwardTerms;
import uk.gov.education.grants.funding.PaymentRoute;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Percent;

/// What an agreement adds to the award: until when the offer stands, what is asked of the organisation, and how its
/// money is laid out.
///
/// @param keptBack the share that is paid only at the very end; nothing under section 31
/// @param budget what the money is for, under section 14
/// @param instalments when it is paid, under section 31
public record AgreementPlan(
        LocalDate standsUntil,
        List<String> conditions,
        List<Target> targets,
        ReturnFrequency returns,
        Percent keptBack,
        List<CostLine> budget,
        List<Instalment> instalments) {

    /// The most that may be kept back until the end.
    public static final Percent MOST_KEPT_BACK = Percent.of(25);

    public AgreementPlan {
        conditions = List.copyOf(conditions);
        targets = List.copyOf(targets);
        budget = List.copyOf(budget);
        instalments = List.copyOf(instalments);
    }

    /// The same with other conditions and targets.
    public AgreementPlan asking(List<String> conditions, List<Target> targets) {
        return new AgreementPlan(standsUntil, conditions, targets, returns, keptBack, budget, instalments);
    }

    /// The same money for other things.
    AgreementPlan spentOn(List<CostLine> lines) {
        return new AgreementPlan(standsUntil, conditions, targets, returns, keptBack, lines, instalments);
    }

    /// The same, whose instalments come to what the award has in each year now. They keep their numbers and days.
    /// What a year has less is taken from its latest instalments first; what it has more is added to the last one
    /// that is still to come. A year without one that is still to come gets new ones.
    AgreementPlan following(AwardTerms terms, LocalDate today) {
        return terms.route() == PaymentRoute.SECTION_31
                ? new AgreementPlan(
                        standsUntil,
                        conditions,
                        targets,
                        returns,
                        keptBack,
                        budget,
                        Instalments.following(instalments, terms, today))
                : this;
    }

    /// Why this cannot be offered for an award, each reason with its figures; none where it can.
    List<Objection> objections(AwardTerms terms, LocalDate today) {
        var objections = new ArrayList<Objection>();
        if (standsUntil.isBefore(today)) {
            objections.add(new Objection("until", "The day until which the offer stands must not be over"));
        }
        if (keptBack.compareTo(MOST_KEPT_BACK) > 0) {
            objections.add(
                    new Objection("kept", "At most %s can be kept back until the end".formatted(MOST_KEPT_BACK)));
        }
        switch (terms.route()) {
            case SECTION_14 -> objectToBudget(terms, objections);
            case SECTION_31 -> objectToInstalments(terms, objections);
        }
        return objections;
    }

    private void objectToBudget(AwardTerms terms, List<Objection> objections) {
        var sum = Money.sum(budget.stream().map(CostLine::amount).toList());
        if (!sum.equals(terms.amount())) {
            objections.add(new Objection(
                    "cost-1",
                    "The budget comes to %s. The award is %s: that is %s"
                            .formatted(sum, terms.amount(), difference(sum, terms.amount()))));
        }
    }

    private void objectToInstalments(AwardTerms terms, List<Objection> objections) {
        var years = new TreeSet<>(terms.profile().years().keySet());
        instalments.forEach(instalment -> years.add(instalment.year()));
        for (var year : years) {
            var sum = paidIn(year);
            var promised = terms.profile().in(year);
            if (!sum.equals(promised)) {
                objections.add(new Objection(
                        "amount-" + firstIn(year),
                        "The instalments of %s come to %s. The award has %s for that year: that is %s"
                                .formatted(year, sum, promised, difference(sum, promised))));
            }
        }
    }

    private Money paidIn(FinancialYear year) {
        return Money.sum(instalments.stream()
                .filter(instalment -> instalment.year().equals(year))
                .map(Instalment::amount)
                .toList());
    }

    private int firstIn(FinancialYear year) {
        return instalments.stream()
                .filter(instalment -> instalment.year().equals(year))
                .mapToInt(Instalment::number)
                .findFirst()
                .orElse(1);
    }

    private static String difference(Money sum, Money promised) {
        return sum.isMoreThan(promised)
                ? "%s too much".formatted(sum.minus(promised))
                : "%s too little".formatted(promised.minus(sum));
    }

    /// Without what belongs to the other route.
    AgreementPlan under(PaymentRoute route) {
        return switch (route) {
            case SECTION_14 ->
                new AgreementPlan(standsUntil, conditions, targets, returns, keptBack, budget, List.of());
            case SECTION_31 ->
                new AgreementPlan(standsUntil, conditions, targets, returns, Percent.of(0), List.of(), instalments);
        };
    }

    /// One reason why a plan cannot be offered.
    ///
    /// @param field the field of the form that it concerns
    public record Objection(String field, String why) {}
}
