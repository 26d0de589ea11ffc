package uk.gov.education.grants.award;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class AwardReferenceConverter implements AttributeConverter<AwardReference, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable AwardReference reference) {
        return reference == null ? null : reference.text();
    }

    @Override
    public @Nullable AwardReference convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : new AwardReference(text);
    }
}
