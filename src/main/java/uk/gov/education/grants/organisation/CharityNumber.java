package uk.gov.education.grants.organisation;

import java.util.Optional;
import java.util.regex.Pattern;

/// A number of the Charity Commission for England and Wales: six or seven digits, and "-1" and the like for a charity
/// that is linked to another.
public record CharityNumber(String number) {

    private static final Pattern SHAPE = Pattern.compile("[1-9]\\d{5,6}(-\\d{1,3})?");

    public CharityNumber {
        if (!SHAPE.matcher(number).matches()) {
            throw new IllegalArgumentException(number + " is not a charity number");
        }
    }

    /// Reads what a person types, with or without spaces; nothing where it is no charity number.
    public static Optional<CharityNumber> read(String typed) {
        var number = typed.replaceAll("\\s", "");
        return SHAPE.matcher(number).matches() ? Optional.of(new CharityNumber(number)) : Optional.empty();
    }

    String orgId() {
        return "GB-CHC-" + number;
    }
}
