package uk.gov.education.grants.funding;

/// The best evaluation that a project has: how far it can be trusted, from 0 to 5; whether its author is independent
/// of the project; whether anyone may read it; and its title.
public record Evidence(int level, boolean independent, boolean published, String title) {}
