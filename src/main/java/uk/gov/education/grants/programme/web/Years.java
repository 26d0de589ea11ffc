package uk.gov.education.grants.programme.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.shared.FinancialYear;

/// The financial years that a page offers: from the first year of the innovation programme to ten years ahead.
@Component
class Years {

    private static final FinancialYear FIRST = new FinancialYear(2014);
    private static final int AHEAD = 10;

    private final Clock clock;

    Years(Clock clock) {
        this.clock = clock;
    }

    List<Option> options() {
        return FIRST.to(new FinancialYear(thisYear().startsIn() + AHEAD)).stream()
                .map(year -> Option.of(year.toString(), year.toString()))
                .toList();
    }

    FinancialYear thisYear() {
        return FinancialYear.of(LocalDate.now(clock));
    }

    /// The year that was chosen; anything else is a problem beside its field.
    FinancialYear read(Reading reading, String field, String missing) {
        var text = reading.text(field, "The financial year", 7, missing);
        if (options().stream().anyMatch(option -> option.value().equals(text))) {
            return FinancialYear.of(text);
        }
        if (!reading.hasProblem(field)) {
            reading.problem(field, missing);
        }
        return thisYear();
    }
}
