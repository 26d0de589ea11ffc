package uk.gov.education.grants.intake;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.shared.OrganisationKind;

/// An organisation that is here already, as far as files can name it.
///
/// @param officialName of a council; nothing for other bodies
/// @param areas the codes of a council over time; none for other bodies
record Body(
        UUID id,
        String orgId,
        String name,
        OrganisationKind kind,
        @Nullable String charityNumber,
        @Nullable String companyNumber,
        @Nullable String officialName,
        List<Area> areas) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    record Area(
            String gssCode,
            String name,
            LocalDate first,
            @Nullable LocalDate last) {

        boolean isInForceOn(LocalDate day) {
            return !day.isBefore(first) && (last == null || !day.isAfter(last));
        }
    }

    boolean isCouncil() {
        return kind == OrganisationKind.LOCAL_AUTHORITY;
    }

    List<String> names() {
        return Stream.concat(
                        Stream.of(name).flatMap(each -> Stream.ofNullable(each)),
                        Stream.concat(
                                Stream.ofNullable(officialName), areas.stream().map(Area::name)))
                .distinct()
                .toList();
    }

    Optional<Area> areaOn(LocalDate day) {
        return areas.stream().filter(area -> area.isInForceOn(day)).findFirst();
    }

    boolean wasThereOn(LocalDate day) {
        return !isCouncil() || areaOn(day).isPresent();
    }

    /// With what tells it from another of its name: "Dorset County Council (until 31 March 2019), GB-LAE-DOR".
    String inFull() {
        var ended = areas.isEmpty() ? null : areas.getLast().last();
        return "%s%s, %s"
                .formatted(
                        officialName == null ? name : officialName,
                        ended == null ? "" : " (until %s)".formatted(DAY.format(ended)),
                        orgId);
    }
}
