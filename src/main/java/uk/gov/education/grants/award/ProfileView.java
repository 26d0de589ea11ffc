package uk.gov.education.grants.award;

import java.util.List;

/// A proposed award whose profile is about to change: every year of its round, beside what is left.
public record ProfileView(AwardHead head, List<YearLine> years) {}
