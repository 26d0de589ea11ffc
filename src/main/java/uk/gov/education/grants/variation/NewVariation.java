package uk.gov.education.grants.variation;

import java.util.List;
import java.util.stream.Stream;
import uk.gov.education.grants.agreement.CostLine;
import uk.gov.education.grants.award.AwardHead;
import uk.gov.education.grants.shared.FinancialYear;

/// What an editor has before them who writes a variation.
///
/// @param kinds those that may be asked for
/// @param years every year that has or may get money
/// @param openYears those of them whose amount may change
/// @param budget the cost lines that are agreed now
public record NewVariation(
        AwardHead award,
        List<VariationKind> kinds,
        List<FinancialYear> years,
        List<FinancialYear> openYears,
        List<CostLine> budget) {

    static NewVariation of(VariedAward varied) {
        var now = varied.now();
        var terms = now.terms();
        var running = FinancialYear.of(now.today());
        var years = Stream.concat(
                        terms.profile().years().keySet().stream(),
                        now.roundFirst().to(now.roundLast()).stream().filter(year -> year.compareTo(running) >= 0))
                .distinct()
                .sorted()
                .toList();
        return new NewVariation(
                varied.head(),
                List.of(VariationKind.values()).stream()
                        .filter(kind -> kind.fits(terms.route()))
                        .toList(),
                years,
                years.stream().filter(year -> year.compareTo(running) >= 0).toList(),
                now.budget());
    }
}
