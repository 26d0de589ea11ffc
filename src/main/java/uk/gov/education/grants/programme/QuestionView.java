package uk.gov.education.grants.programme;

/// A question of a round, by its number from 1.
public record QuestionView(int number, String text, String guidance, int wordLimit) {}
