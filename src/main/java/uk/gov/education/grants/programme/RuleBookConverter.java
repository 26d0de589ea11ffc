package uk.gov.education.grants.programme;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.grants.funding.RuleBook;

/// A rule book is kept as JSON by rule code, so that renaming a rule's class never breaks a round.
@Converter
public class RuleBookConverter implements AttributeConverter<RuleBook, String> {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Map<String, Object>>> MAPS = new TypeReference<>() {};

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable RuleBook book) {
        return book == null ? null : JSON.writeValueAsString(book.toMaps());
    }

    @Override
    public @Nullable RuleBook convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : read(json);
    }

    static RuleBook read(String json) {
        return RuleBook.fromMaps(JSON.readValue(json, MAPS));
    }
}
