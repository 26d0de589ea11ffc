package uk.gov.education.grants.bid;

/// A project whose expression of interest was answered with an invitation.
/// @param reference of the expression of interest
public record InvitedProject(String reference, String projectCode, String project) {}
