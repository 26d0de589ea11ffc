package uk.gov.education.grants.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is asked of a new password: length, and that it is not among the first that are tried. Nothing is asked about
/// capitals, digits or signs, and none ever runs out (ASVS 5.0, 6.2; NCSC, "Password policy: updating your approach").
public final class NewPassword {

    /// In characters, the last included.
    public static final int SHORTEST = 12;

    public static final int LONGEST = 200;

    /// Of zxcvbn's scores, 0 to 4: a hundred million guesses are not enough.
    private static final int LEAST_SCORE = 3;

    /// What comes after that many characters makes no password easier to guess, and takes long to look at.
    private static final int LOOKED_AT = 80;

    /// What somebody would try who knows the service, but not the person (ASVS 5.0, 6.1.2).
    private static final List<String> OF_THE_SERVICE = List.of(
            "grant",
            "grants",
            "programme",
            "programmes",
            "grantprogrammes",
            "award",
            "awards",
            "funding",
            "education",
            "department",
            "departmentforeducation",
            "children",
            "childrens",
            "socialcare",
            "innovation",
            "council",
            "england",
            "whitehall");

    private static final Zxcvbn GUESSING = new Zxcvbn();

    private NewPassword() {}

    /// What is wrong with a password, to be read after "The password".
    ///
    /// @param known words that somebody who knows this person would try, such as their name
    public static Optional<String> problemWith(String password, List<String> known) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("must be %d characters or more".formatted(SHORTEST));
        }
        if (password.length() > LONGEST) {
            return Optional.of("must be %d characters or less".formatted(LONGEST));
        }
        var start = password.substring(0, Math.min(password.length(), LOOKED_AT));
        var tried = Stream.concat(known.stream(), OF_THE_SERVICE.stream()).toList();
        return GUESSING.measure(start, tried).getScore() < LEAST_SCORE
                ? Optional.of("is too easy to guess. Use three or four words that do not belong together")
                : Optional.empty();
    }
}
