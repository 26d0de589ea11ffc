package uk.gov.education.grants.shared;

/// Somebody signed in, or was refused, under a user name. Who watches the service is told of it in the transaction in
/// which it is counted.
///
/// @param username as the service writes it; whether there is such a person is not said
/// @param address of the step: "/sign-in" for the password
public record SignInTried(String username, String address, boolean wasRefused) {}
