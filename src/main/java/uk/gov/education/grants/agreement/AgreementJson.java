package uk.gov.education.grants.agreement;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Agreements as they are kept: the components of their records and nothing that is worked out from them, such as
/// whether an amount is zero.
@Component
class AgreementJson {

    private final JsonMapper json;

    AgreementJson(JsonMapper json) {
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
}
