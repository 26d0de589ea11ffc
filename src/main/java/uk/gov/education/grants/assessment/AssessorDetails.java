package uk.gov.education.grants.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What officers say of an assessor: the subjects they know, how many bids they take at a time, and their training.
///
/// @param training nothing where none was given
public record AssessorDetails(
        List<String> expertise, int mostBids, @Nullable Training training) {

    public AssessorDetails {
        expertise = List.copyOf(expertise);
    }
}
