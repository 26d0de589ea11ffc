package uk.gov.education.grants.identity.web;

import java.util.List;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.identity.NewPassword;

/// Reads new passwords as they were typed, spaces included, because that is how they are compared.
final class PasswordReading {

    private PasswordReading() {}

    /// @param name completes "… must be 12 characters or more"
    /// @param missing what is said where nothing was typed
    /// @param known words that somebody who knows this person would try
    static String read(Typed typed, Reading reading, String name, String missing, List<String> known) {
        var password = typed.text("password");
        if (password.isEmpty()) {
            reading.problem("password", missing);
        } else {
            NewPassword.problemWith(password, known)
                    .ifPresent(problem -> reading.problem("password", name + " " + problem));
        }
        return password;
    }
}
