package uk.gov.education.grants.award;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.grants.funding.VerdictSnapshot;

@Converter
class VerdictConverter implements AttributeConverter<VerdictSnapshot, String> {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable VerdictSnapshot verdict) {
        return verdict == null ? null : JSON.writeValueAsString(verdict);
    }

    @Override
    public @Nullable VerdictSnapshot convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, VerdictSnapshot.class);
    }
}
