package uk.gov.education.grants.place;

import java.util.List;
import uk.gov.education.grants.shared.Money;

/// Where the money went, as one page shows it.
///
/// @param awards how many awards are counted, and what they come to
/// @param parts the North, the Midlands, the South and East
/// @param acrossRegions awards that are for several regions
/// @param nowhere awards that name no place and whose lead has no region
/// @param areas every authority of the geography, by name
/// @param undrawn bodies that were given money and are not on this map: they were divided, or joined from several
/// @param rounds that are open or to come
public record PlacesView(
        PlaceFilter filter,
        long awards,
        Money money,
        List<PlaceRow> parts,
        List<PlaceRow> regions,
        Given acrossRegions,
        Given nowhere,
        List<PlaceRow> areas,
        List<PlaceRow> undrawn,
        List<MapTile> tiles,
        List<OpenRound> rounds) {}
