package uk.gov.education.grants.programme;

/// Another round that a round leads to or follows.
public record RoundLink(String code, String title) {}
