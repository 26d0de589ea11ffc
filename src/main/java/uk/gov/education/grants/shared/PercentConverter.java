package uk.gov.education.grants.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class PercentConverter implements AttributeConverter<Percent, Integer> {

    @Override
    public @Nullable Integer convertToDatabaseColumn(@Nullable Percent share) {
        return share == null ? null : share.hundredths();
    }

    @Override
    public @Nullable Percent convertToEntityAttribute(@Nullable Integer hundredths) {
        return hundredths == null ? null : new Percent(hundredths);
    }
}
