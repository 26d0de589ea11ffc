package uk.gov.education.grants.award.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import uk.gov.education.grants.award.YearLine;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.SpendProfile;

/// The boxes for an amount in each financial year: "grant-2027-28".
final class YearAmounts {

    private static final String FIELD = "grant-";

    private YearAmounts() {}

    static SpendProfile read(Reading reading, List<YearLine> years) {
        var amounts = new TreeMap<FinancialYear, Money>();
        for (var line : years) {
            amounts.put(line.year(), reading.optionalMoney(FIELD + line.year(), "The amount of " + line.year()));
        }
        var profile = new SpendProfile(amounts);
        if (profile.isEmpty() && !reading.hasProblems()) {
            reading.problem(FIELD + years.getFirst().year(), "Enter the amount of at least one year");
        }
        return profile;
    }

    /// The boxes filled in with amounts that are known already.
    static Typed filledIn(List<YearLine> years) {
        var fields = new LinkedHashMap<String, String>();
        years.stream()
                .filter(line -> line.amount().isPositive())
                .forEach(line -> fields.put(FIELD + line.year(), line.amount().digits()));
        return Typed.of(fields);
    }
}
