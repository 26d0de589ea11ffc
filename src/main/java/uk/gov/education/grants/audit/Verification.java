package uk.gov.education.grants.audit;

import java.util.List;

/// What became of making every link of the audit trail again.
///
/// @param linked how many lines hang in the chain
/// @param waiting how many were written lately and are not linked yet
/// @param hash the last link: noted down elsewhere, it proves later that nothing before it was changed
/// @param findings what is not as it was, each a sentence; at most 50 of them
public record Verification(long linked, long waiting, String hash, List<String> findings) {

    public Verification {
        findings = List.copyOf(findings);
    }

    public boolean isWhole() {
        return findings.isEmpty();
    }
}
