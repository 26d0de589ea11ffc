package uk.gov.education.grants.bid;

import java.util.regex.Pattern;

/// The name of a bid in letters and addresses, such as "BID-2026-0042". Any other form is refused.
public record BidReference(String text) {

    static final String PREFIX = "BID";

    private static final Pattern FORM = Pattern.compile("BID-\\d{4}-\\d{4,7}");

    public BidReference {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("That is not a bid reference");
        }
    }

    public static BidReference of(String text) {
        return new BidReference(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
