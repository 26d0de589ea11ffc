package uk.gov.education.grants.variation;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Keeps the components of a change, and nothing that is worked out from them.
@Converter
class ChangeConverter implements AttributeConverter<Change, String> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(seen -> seen.withIsGetterVisibility(Visibility.NONE))
            .build();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Change change) {
        return change == null ? null : JSON.writerFor(Change.class).writeValueAsString(change);
    }

    @Override
    public @Nullable Change convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, Change.class);
    }
}
