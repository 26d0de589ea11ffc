package uk.gov.education.grants.evaluation;

import java.util.UUID;

/// An evaluation to be planned.
/// @param project the code of the project it studies
/// @param evaluator the organisation that makes it
public record NewEvaluation(String project, String title, UUID evaluator, EvaluationDesign design, String plan) {}
