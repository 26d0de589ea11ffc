package uk.gov.education.grants.evaluation;

/// What came of planning an evaluation.
public sealed interface PlanOutcome {

    record Planned(String reference) implements PlanOutcome {}

    /// The evaluator leads the project or is a partner in it (FR-26). The reason says which, and what to do.
    record NotIndependent(String reason) implements PlanOutcome {}
}
