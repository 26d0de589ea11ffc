package uk.gov.education.grants.funding;

/// What the person who would approve an award has already done in the same case.
public record Chain(boolean approverRecommended, boolean approverAssessed, boolean approverPreparedBid) {}
