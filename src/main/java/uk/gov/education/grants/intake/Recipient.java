package uk.gov.education.grants.intake;

import java.util.Optional;

/// A body that a file says was awarded a grant, in the file's words once they were put right.
///
/// @param identifier an org-id such as "GB-CHC-1139172"
record Recipient(
        String name,
        Optional<String> identifier,
        Optional<String> charityNumber,
        Optional<String> companyNumber,
        Optional<String> website) {

    /// The identifier of the register that knows it best, if one does.
    Optional<String> registered() {
        return charityNumber
                .map(number -> "GB-CHC-" + number)
                .or(() -> companyNumber.map(number -> "GB-COH-" + number))
                .or(() -> identifier.filter(id -> id.startsWith("GB-CHC-") || id.startsWith("GB-COH-")));
    }

    boolean saysCouncil() {
        return identifier.filter(id -> id.startsWith("GB-LAE-")).isPresent();
    }
}
