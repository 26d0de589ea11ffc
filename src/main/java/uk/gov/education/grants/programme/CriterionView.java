package uk.gov.education.grants.programme;

import uk.gov.education.grants.shared.Percent;

/// A criterion of a round, by its number from 1.
public record CriterionView(int number, String title, String guidance, Percent weight) {}
