package uk.gov.education.grants.agreement;

/// One paragraph of the terms.
public record TermsPart(String heading, String text) {}
