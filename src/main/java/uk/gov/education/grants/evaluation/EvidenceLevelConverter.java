package uk.gov.education.grants.evaluation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class EvidenceLevelConverter implements AttributeConverter<EvidenceLevel, Integer> {

    @Override
    public @Nullable Integer convertToDatabaseColumn(@Nullable EvidenceLevel level) {
        return level == null ? null : level.number();
    }

    @Override
    public @Nullable EvidenceLevel convertToEntityAttribute(@Nullable Integer number) {
        return number == null ? null : EvidenceLevel.of(number);
    }
}
