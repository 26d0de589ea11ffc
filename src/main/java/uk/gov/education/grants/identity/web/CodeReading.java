package uk.gov.education.grants.identity.web;

import java.util.Optional;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.identity.RecoveryCode;

/// Reads codes as people type them, with spaces or without.
final class CodeReading {

    private CodeReading() {}

    /// The six digits of an authenticator app; "" where they are none.
    static String code(Typed typed, Reading reading) {
        var code = typed.text("code").replaceAll("[\\s\\u00A0-]", "");
        if (code.isEmpty()) {
            reading.problem("code", "Enter the code that your authenticator app shows");
        } else if (!code.matches("\\d{6}")) {
            reading.problem("code", "The code must be 6 digits, like 123 456");
            return "";
        }
        return code;
    }

    static Optional<RecoveryCode> recoveryCode(Typed typed, Reading reading) {
        var code = RecoveryCode.read(typed.text("code"));
        if (!typed.has("code")) {
            reading.problem("code", "Enter one of your recovery codes");
        } else if (code.isEmpty()) {
            reading.problem("code", "The recovery code must be 12 letters and digits, like k7dm-2xqf-9w3t");
        }
        return code;
    }
}
