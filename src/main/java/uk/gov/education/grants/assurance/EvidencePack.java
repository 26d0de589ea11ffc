package uk.gov.education.grants.assurance;

import java.time.Instant;
import java.util.List;

/// What a round can show for each of the ten minimum requirements for general grants, at one instant.
public record EvidencePack(
        String roundCode, String round, String status, String programme, Instant asAt, List<Requirement> requirements) {

    public long in(EvidenceState state) {
        return requirements.stream()
                .filter(requirement -> requirement.state() == state)
                .count();
    }
}
