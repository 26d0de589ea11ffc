package uk.gov.education.grants.assessment;

import java.util.List;
import java.util.UUID;

/// One assessor in the list of the pool.
///
/// @param missing what keeps them from being asked, each to be read after "Ana is"
public record AssessorRow(UUID id, String name, int open, int mostBids, List<String> expertise, List<String> missing) {

    public boolean isReady() {
        return missing.isEmpty();
    }
}
