package uk.gov.education.grants.evaluation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/// What a study found for one outcome: which way it went, by how much, and how sure the evaluator is.
/// @param area what the outcome is about
@Embeddable
public record Finding(
        String outcome,
        @Enumerated(EnumType.STRING) OutcomeArea area,
        @Enumerated(EnumType.STRING) Direction direction,
        String size,
        @Enumerated(EnumType.STRING) Confidence confidence) {}
