package uk.gov.education.grants.assessment;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An assessor of the pool, and whether they may be asked.
///
/// @param open how many assessments they have in hand
/// @param mostBids how many they take at a time
/// @param signedOn when they last signed that their declared interests are complete
record PoolMember(
        UUID id,
        String username,
        String name,
        int open,
        int mostBids,
        @Nullable LocalDate trainedOn,
        @Nullable LocalDate trainedUntil,
        @Nullable LocalDate signedOn,
        List<String> expertise) {

    private static final int MONTHS_OF_A_DECLARATION = 12;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    Optional<Training> training() {
        return trainedOn == null || trainedUntil == null
                ? Optional.empty()
                : Optional.of(new Training(trainedOn, trainedUntil));
    }

    /// The last day of the declaration of interests; nothing before one is signed.
    Optional<LocalDate> declaredUntil() {
        return Optional.ofNullable(signedOn).map(day -> day.plusMonths(MONTHS_OF_A_DECLARATION));
    }

    /// How many more bids they take.
    int room() {
        return Math.max(0, mostBids - open);
    }

    /// What keeps them from being asked on a day, each to be read after "Ana is"; nothing where they are ready.
    List<String> missing(LocalDate today) {
        var missing = new ArrayList<String>();
        if (trainedUntil == null) {
            missing.add("not trained yet");
        } else if (trainedUntil.isBefore(today)) {
            missing.add("without training since it ended on " + DAY.format(trainedUntil));
        }
        var declared = declaredUntil();
        if (declared.isEmpty()) {
            missing.add("without a signed declaration of interests");
        } else if (declared.get().isBefore(today)) {
            missing.add("without a declaration of interests since theirs ended on " + DAY.format(declared.get()));
        }
        return missing;
    }

    /// What keeps them from another bid, whichever it is, to be read after "Ana is".
    Optional<String> bar(LocalDate today) {
        var missing = missing(today);
        if (!missing.isEmpty()) {
            return Optional.of(String.join(" and ", missing));
        }
        return room() == 0
                ? Optional.of("at their limit of %d %s at a time".formatted(mostBids, mostBids == 1 ? "bid" : "bids"))
                : Optional.empty();
    }
}
