package uk.gov.education.grants.assessment;

import java.util.regex.Pattern;

/// The name of an assessment in letters and addresses, such as "ASM-2026-0042". Any other form is refused.
public record AssessmentReference(String text) {

    static final String PREFIX = "ASM";

    private static final Pattern FORM = Pattern.compile("ASM-\\d{4}-\\d{4,7}");

    public AssessmentReference {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("That is not an assessment reference");
        }
    }

    public static AssessmentReference of(String text) {
        return new AssessmentReference(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
