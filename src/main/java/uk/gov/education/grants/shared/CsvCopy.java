package uk.gov.education.grants.shared;

import java.util.Map;
import org.springframework.stereotype.Component;

/// Streams a query as CSV by PostgreSQL's COPY: a million rows pass through and none is kept. The file is RFC 4180:
/// UTF-8, a header of the query's column names, lines that end in CR and LF.
@Component
public class CsvCopy {

    private final QueryCopy copy;

    CsvCopy(QueryCopy copy) {
        this.copy = copy;
    }

    /// The file of a query. Where the query says `:name`, the text of that name among the values is meant.
    public Csv of(String query, Map<String, String> values) {
        return out -> copy.copy(query, values, "format csv, header", new CrLfStream(out));
    }
}
