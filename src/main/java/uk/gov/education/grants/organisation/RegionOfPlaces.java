package uk.gov.education.grants.organisation;

import java.util.Arrays;
import java.util.List;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.shared.Region;

/// The places of one region, to be ticked.
public record RegionOfPlaces(String title, List<AreaRow> areas) {

    public static List<RegionOfPlaces> of(List<AreaRow> areas) {
        return Arrays.stream(Region.values())
                .map(region -> new RegionOfPlaces(
                        region.title(),
                        areas.stream().filter(area -> area.region() == region).toList()))
                .toList();
    }

    /// How many of the region's places are ticked.
    public long chosenIn(Form form) {
        return areas.stream()
                .filter(area -> form.values("place").contains(area.gssCode()))
                .count();
    }
}
