package uk.gov.education.grants.evaluation;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One figure of a measure, with the people it counts: 49 per cent, 61 of 125, in 18 months.
/// @param part how many are counted
/// @param base of how many who were looked at
/// @param period when, in words; "" where it is not said
public record Figure(
        BigDecimal value, @Nullable Integer part, @Nullable Integer base, String period) {

    private static final Set<String> PER_CENT = Set.of("%", "per cent", "percent");

    public Figure {
        if (part != null && (base == null || part < 0 || part > base)) {
            throw new IllegalArgumentException("No more are counted than there are");
        }
    }

    /// "3,000 women", "49%".
    public String inWords(String unit) {
        var number = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.UK)).format(value);
        return PER_CENT.contains(unit.toLowerCase(Locale.UK)) ? number + "%" : number + " " + unit;
    }

    /// "61 of 125", "among 125", or that nobody said how many.
    public String count() {
        if (base == null) {
            return "Number counted not given";
        }
        return part == null ? "Among %,d".formatted(base) : "%,d of %,d".formatted(part, base);
    }
}
