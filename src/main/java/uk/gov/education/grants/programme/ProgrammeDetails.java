package uk.gov.education.grants.programme;

/// What an officer says about a programme.
///
/// @param seniorOwner the senior responsible owner: the person who answers for it
public record ProgrammeDetails(String name, String purpose, LegalPower legalPower, String seniorOwner) {}
