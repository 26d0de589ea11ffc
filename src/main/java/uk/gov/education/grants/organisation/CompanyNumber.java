package uk.gov.education.grants.organisation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A number of Companies House: eight digits, or two letters and six digits.
public record CompanyNumber(String number) {

    private static final Pattern SHAPE = Pattern.compile("\\d{8}|[A-Z]{2}\\d{6}");
    private static final Pattern ZEROS_LEFT_OUT = Pattern.compile("\\d{6,7}");

    public CompanyNumber {
        if (!SHAPE.matcher(number).matches()) {
            throw new IllegalArgumentException(number + " is not a company number");
        }
    }

    /// Reads what a person types: spaces, small letters and leading zeros left out are understood. Nothing where it is
    /// no company number.
    public static Optional<CompanyNumber> read(String typed) {
        var number = typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (ZEROS_LEFT_OUT.matcher(number).matches()) {
            number = "0".repeat(8 - number.length()) + number;
        }
        return SHAPE.matcher(number).matches() ? Optional.of(new CompanyNumber(number)) : Optional.empty();
    }

    String orgId() {
        return "GB-COH-" + number;
    }
}
