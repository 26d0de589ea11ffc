package uk.gov.education.grants.assessment;

/// One assessment as an officer sees it who gives it back or withdraws it.
public record AskedView(AssessmentReference reference, AssessedBid bid, String assessor, AssessmentStatus status) {}
