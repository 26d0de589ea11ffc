package uk.gov.education.grants.shared;

import java.util.Arrays;

/// The nine regions of England, with the codes of the Office for National Statistics.
public enum Region {
    NORTH_EAST("North East", "E12000001"),
    NORTH_WEST("North West", "E12000002"),
    YORKSHIRE_AND_THE_HUMBER("Yorkshire and The Humber", "E12000003"),
    EAST_MIDLANDS("East Midlands", "E12000004"),
    WEST_MIDLANDS("West Midlands", "E12000005"),
    EAST_OF_ENGLAND("East of England", "E12000006"),
    LONDON("London", "E12000007"),
    SOUTH_EAST("South East", "E12000008"),
    SOUTH_WEST("South West", "E12000009");

    private final String title;
    private final String gssCode;

    Region(String title, String gssCode) {
        this.title = title;
        this.gssCode = gssCode;
    }

    public String title() {
        return title;
    }

    public String gssCode() {
        return gssCode;
    }

    /// The region of a title such as "North East"; any other word is refused.
    public static Region of(String title) {
        return Arrays.stream(values())
                .filter(region -> region.title.equals(title))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException(title + " is not a region of England"));
    }

    @Override
    public String toString() {
        return title;
    }
}
