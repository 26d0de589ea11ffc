package uk.gov.education.grants.evaluation;

/// The evaluation of a project that counts most on a day, as the rule on scale-ups looks at it.
/// @param level from 0 to 5; 0 where no level has been agreed yet
/// @param independent whether the evaluator neither leads the project nor is a partner in it
/// @param published whether everybody could read the report on that day
public record BestEvidence(String reference, String title, int level, boolean independent, boolean published) {}
