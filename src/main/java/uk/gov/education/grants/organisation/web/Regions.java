package uk.gov.education.grants.organisation.web;

import java.util.Arrays;
import java.util.List;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.shared.Region;

/// The nine regions, to choose from.
final class Regions {

    static final List<Option> OPTIONS = Arrays.stream(Region.values())
            .map(region -> Option.of(region.name(), region.title()))
            .toList();

    private Regions() {}
}
