package uk.gov.education.grants.assurance;

import java.util.List;
import java.util.stream.Collectors;

/// One of the ten minimum requirements, and what the service can say of it for one round.
///
/// @param asks what is required, in a sentence
/// @param gaps what the service would show and does not
/// @param elsewhere what is needed and not held by this service
public record Requirement(
        int number, String title, String asks, List<Evidence> shown, List<Evidence> gaps, List<String> elsewhere) {

    public Requirement {
        shown = List.copyOf(shown);
        gaps = List.copyOf(gaps);
        elsewhere = List.copyOf(elsewhere);
    }

    public EvidenceState state() {
        if (gaps.isEmpty()) {
            return shown.isEmpty()
                    ? EvidenceState.NOT_HELD
                    : elsewhere.isEmpty() ? EvidenceState.SHOWN : EvidenceState.PARTLY;
        }
        return shown.isEmpty() ? EvidenceState.GAP : EvidenceState.PARTLY;
    }

    static String lines(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::inALine).collect(Collectors.joining("\n"));
    }
}
