package uk.gov.education.grants.monitoring;

/// What an officer writes in an annual review, beside the figures.
///
/// @param delivery how the work goes
/// @param reason why it is decided so
public record WrittenReview(String delivery, ReviewDecision decision, String reason) {}
