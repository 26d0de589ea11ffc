package uk.gov.education.grants.place;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/// England as it was divided into local authorities on a day, with the children of a year near it. Councils are joined
/// and divided, so money can be shown by the councils of one day only.
public enum Geography {
    OF_2025("2025", LocalDate.of(2025, 5, 1), 2024),
    OF_2017("2017", LocalDate.of(2017, 3, 20), 2016);

    private final String value;
    private final LocalDate asOf;
    private final int childrenOf;

    Geography(String value, LocalDate asOf, int childrenOf) {
        this.value = value;
        this.asOf = asOf;
        this.childrenOf = childrenOf;
    }

    /// The geography of an address: "2017"; nothing for any other word.
    public static Optional<Geography> of(String value) {
        return Arrays.stream(values())
                .filter(geography -> geography.value.equals(value))
                .findFirst();
    }

    public String value() {
        return value;
    }

    public LocalDate asOf() {
        return asOf;
    }

    /// The year in whose middle the children were counted.
    public int childrenOf() {
        return childrenOf;
    }
}
