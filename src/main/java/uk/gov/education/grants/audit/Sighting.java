package uk.gov.education.grants.audit;

/// That somebody was shown something, or was refused it.
///
/// @param method of the request: "GET" for what was opened, "POST" for what was sent
/// @param address without what was searched for, which may hold anything
/// @param subject whom or what the address names first: a reference, the id of a person; "" where it names
/// nothing
public record Sighting(Shown shown, boolean wasRefused, String method, String address, String subject) {}
