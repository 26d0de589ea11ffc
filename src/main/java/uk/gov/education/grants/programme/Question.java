package uk.gov.education.grants.programme;

import jakarta.persistence.Embeddable;

/// What a bid must answer in its own words, of at most so many.
@Embeddable
public record Question(String text, String guidance, int wordLimit) {}
