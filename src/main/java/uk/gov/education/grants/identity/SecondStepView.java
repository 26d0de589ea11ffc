package uk.gov.education.grants.identity;

import java.time.Instant;
import java.util.Optional;

/// Somebody's own second step at sign-in.
///
/// @param isOffered whether they may have one
/// @param begun the key that they are to give to their app, where they have begun
/// @param since when it was switched on, where it is
/// @param codesLeft how many recovery codes they have
/// @param codesMade how many times codes were made
public record SecondStepView(
        boolean isOffered, Optional<AuthenticatorKey> begun, Optional<Instant> since, int codesLeft, int codesMade) {

    private static final int FEW = 3;

    static SecondStepView none(boolean isOffered) {
        return new SecondStepView(isOffered, Optional.empty(), Optional.empty(), 0, 0);
    }

    public boolean isOn() {
        return since.isPresent();
    }

    public boolean hasFewCodes() {
        return isOn() && codesLeft <= FEW;
    }
}
