package uk.gov.education.grants.closing;

import uk.gov.education.grants.shared.Money;

/// What a certifier signs with the final claim.
///
/// @param spent of the grant, from the first day to the last
/// @param achieved what the money achieved, in words
/// @param signedAs the certifier's name as they sign
public record Certificate(Money spent, String achieved, String signedAs) {}
