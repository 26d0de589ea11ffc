package uk.gov.education.grants.assessment;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class AssessmentReferenceConverter implements AttributeConverter<AssessmentReference, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable AssessmentReference reference) {
        return reference == null ? null : reference.text();
    }

    @Override
    public @Nullable AssessmentReference convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : new AssessmentReference(text);
    }
}
