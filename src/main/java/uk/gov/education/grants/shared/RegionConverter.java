package uk.gov.education.grants.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/// The database keeps the name of a region, so that a report needs no list of codes.
@Converter(autoApply = true)
class RegionConverter implements AttributeConverter<Region, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Region region) {
        return region == null ? null : region.title();
    }

    @Override
    public @Nullable Region convertToEntityAttribute(@Nullable String title) {
        return title == null ? null : Region.of(title);
    }
}
