package uk.gov.education.grants.bid;

import java.util.UUID;

/// A project whose expression of interest was answered with an invitation.
/// @param reference of the expression of interest
public record InvitedProject(String reference, UUID leadId, String projectCode, String project) {}
