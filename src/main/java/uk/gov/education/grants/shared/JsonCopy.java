package uk.gov.education.grants.shared;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Streams a query whose only column is JSON as the members of one array, by PostgreSQL's COPY: a million rows pass
/// through and none is kept.
@Component
public class JsonCopy {

    /// JSON holds no control character as such, so nothing in it is ever quoted.
    private static final String AS_IT_IS = "format csv, quote E'\\x01', delimiter E'\\x02'";

    private final QueryCopy copy;

    JsonCopy(QueryCopy copy) {
        this.copy = copy;
    }

    /// The file of a query, between what stands before the first member and what follows the last. Where the query says
    /// `:name`, the text of that name among the values is meant.
    public Contents of(String before, String query, Map<String, String> values, String after) {
        return out -> {
            out.write(before.getBytes(StandardCharsets.UTF_8));
            copy.copy(query, values, AS_IT_IS, new CommaStream(out));
            out.write(after.getBytes(StandardCharsets.UTF_8));
            out.flush();
        };
    }
}
