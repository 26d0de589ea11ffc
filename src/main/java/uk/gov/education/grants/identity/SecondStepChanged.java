package uk.gov.education.grants.identity;

import java.time.Instant;
import uk.gov.education.grants.shared.Actor;

/// Something about somebody's second step at sign-in. They are told, in case it was not they who did it.
///
/// @param reason why an administrator took it off; "" where it was the person
/// @param codesLeft how many recovery codes there are now
public record SecondStepChanged(
        Actor by, Instant at, String username, String name, What what, String reason, int codesLeft)
        implements AccountEvent {

    public enum What {
        SWITCHED_ON,
        SWITCHED_OFF,
        TAKEN_OFF,
        CODES_MADE,
        CODE_USED
    }

    @Override
    public String sentence() {
        return switch (what) {
            case SWITCHED_ON -> "switched on a second step at sign-in";
            case SWITCHED_OFF -> "switched off the second step at sign-in";
            case TAKEN_OFF -> "took the second step at sign-in off %s: %s".formatted(name, reason);
            case CODES_MADE -> "made new recovery codes";
            case CODE_USED -> "signed in with a recovery code, of which %d are left".formatted(codesLeft);
        };
    }
}
