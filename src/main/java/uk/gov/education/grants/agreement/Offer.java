package uk.gov.education.grants.agreement;

import java.time.LocalDate;
import java.util.List;
import uk.gov.education.grants.award.PromisedAward;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.funding.PaymentRoute;
import uk.gov.education.grants.shared.Money;

/// All that an offer says, as it stood when it was made: what is shown, printed, fingerprinted and agreed is this and
/// nothing else.
///
/// @param award the reference
/// @param places names of areas
/// @param areaCodes codes of the same areas, of the Office for National Statistics
/// @param termsVersion the version of the terms of the route
public record Offer(
        String award,
        String programme,
        String round,
        String project,
        String lead,
        AwardKind kind,
        PaymentRoute route,
        String purpose,
        LocalDate firstDay,
        LocalDate lastDay,
        List<String> places,
        List<String> areaCodes,
        List<Year> years,
        AgreementPlan plan,
        int termsVersion,
        List<TermsPart> terms) {

    /// The money of one financial year.
    public record Year(String year, Money amount) {}

    static Offer of(PromisedAward award, AgreementPlan plan, Terms terms) {
        var head = award.head();
        var promised = head.terms();
        return new Offer(
                head.reference().text(),
                head.programme(),
                head.round(),
                head.project(),
                head.lead(),
                promised.kind(),
                promised.route(),
                promised.purpose(),
                promised.period().first(),
                promised.period().last(),
                head.places(),
                promised.places().stream().sorted().toList(),
                promised.profile().years().entrySet().stream()
                        .map(year -> new Year(year.getKey().toString(), year.getValue()))
                        .toList(),
                plan,
                terms.version(),
                terms.parts());
    }

    public Money amount() {
        return Money.sum(years.stream().map(Year::amount).toList());
    }

    /// What is paid only at the very end.
    public Money keptBack() {
        return plan.keptBack().atMostOf(amount());
    }
}
