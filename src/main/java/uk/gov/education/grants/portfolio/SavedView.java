package uk.gov.education.grants.portfolio;

/// A list as one person likes to see it.
///
/// @param query its filters and its order as they stand in an address: "region=London&sort=score"
public record SavedView(String name, String query) {}
