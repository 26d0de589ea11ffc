package uk.gov.education.grants.monitoring;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.grants.govuk.Typed;

/// Returns and reviews as they are kept: the components of their records and nothing that is worked out from them.
@Component
class MonitoringJson {

    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final JsonMapper json;

    MonitoringJson(JsonMapper json) {
        this.json = json.rebuild()
                .changeDefaultVisibility(seen -> seen.withIsGetterVisibility(Visibility.NONE))
                .build();
    }

    String write(Object kept) {
        return json.writeValueAsString(kept);
    }

    <T> T read(String kept, Class<T> type) {
        return json.readValue(kept, type);
    }

    String writeTyped(Typed typed) {
        return json.writeValueAsString(typed.fields());
    }

    Typed readTyped(String kept) {
        return new Typed(json.readValue(kept, FIELDS));
    }
}
