package uk.gov.education.grants.funding;

/// One rule that a request breaks: which, where on the form, and why in words and figures.
public record Breach(FundingRule rule, String field, String reason) {

    public Weight weight() {
        return rule.weight();
    }
}
