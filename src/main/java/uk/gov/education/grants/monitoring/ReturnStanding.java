package uk.gov.education.grants.monitoring;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a return stands on a day. It follows the clock and is kept nowhere.
public enum ReturnStanding {
    LATE("Late", "red"),
    DUE("Due", "yellow"),
    WAITING("With the Department", "blue"),
    ACCEPTED("Accepted", "green");

    private final String title;
    private final String colour;

    ReturnStanding(String title, String colour) {
        this.title = title;
        this.colour = colour;
    }

    public String title() {
        return title;
    }

    public String colour() {
        return colour;
    }

    /// The standing in an address: "late".
    public String address() {
        return name().toLowerCase(Locale.UK);
    }

    static Optional<ReturnStanding> at(String address) {
        return Arrays.stream(values())
                .filter(standing -> standing.address().equals(address))
                .findFirst();
    }
}
