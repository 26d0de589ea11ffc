package uk.gov.education.grants.place;

import static uk.gov.education.grants.shared.Region.EAST_MIDLANDS;
import static uk.gov.education.grants.shared.Region.EAST_OF_ENGLAND;
import static uk.gov.education.grants.shared.Region.LONDON;
import static uk.gov.education.grants.shared.Region.NORTH_EAST;
import static uk.gov.education.grants.shared.Region.NORTH_WEST;
import static uk.gov.education.grants.shared.Region.SOUTH_EAST;
import static uk.gov.education.grants.shared.Region.SOUTH_WEST;
import static uk.gov.education.grants.shared.Region.WEST_MIDLANDS;
import static uk.gov.education.grants.shared.Region.YORKSHIRE_AND_THE_HUMBER;

import java.util.Set;
import uk.gov.education.grants.shared.Region;

/// The large parts of England that people speak of. They are no official areas; each is some regions together.
public enum Part {
    NORTH("The North", Set.of(NORTH_EAST, NORTH_WEST, YORKSHIRE_AND_THE_HUMBER)),
    MIDLANDS("The Midlands", Set.of(EAST_MIDLANDS, WEST_MIDLANDS)),
    SOUTH("The South and East", Set.of(EAST_OF_ENGLAND, LONDON, SOUTH_EAST, SOUTH_WEST));

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of, which nobody can change
    private final Set<Region> regions;

    Part(String title, Set<Region> regions) {
        this.title = title;
        this.regions = regions;
    }

    public String title() {
        return title;
    }

    public Set<Region> regions() {
        return regions;
    }
}
