package uk.gov.education.grants.award;

import java.util.regex.Pattern;

/// The name of an award in letters and addresses: the programme, the year of its proposal and a number, such as
/// "CSCIP-2017-0004". Any other form is refused.
public record AwardReference(String text) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2,8}-\\d{4}-\\d{4,7}");

    public AwardReference {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("That is not the reference of an award");
        }
    }

    public static AwardReference of(String text) {
        return new AwardReference(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
