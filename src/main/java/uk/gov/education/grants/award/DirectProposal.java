package uk.gov.education.grants.award;

import java.util.UUID;

/// An award that nobody bid for: to whom, for which project, on which terms, and why without a competition.
public record DirectProposal(UUID project, UUID lead, AwardTerms terms, String grounds) {}
