package uk.gov.education.grants.report;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.gov.education.grants.register.AwardFilter;
import uk.gov.education.grants.shared.Where;

/// What was asked for: a report, which rows of it, and as at which instant; as the figures stand now where none is
/// named.
///
/// @param day the day by which something is late: that of the instant, or today by the same clock
/// @param edition the columns of which edition it has
public record ReportRequest(Report report, AwardFilter filter, Optional<AsAt> asAt, LocalDate day, int edition) {

    /// What brings the same request again, as it stands in an address.
    public Map<String, String> query() {
        var query = new LinkedHashMap<>(filter.values());
        asAt.ifPresent(instant -> query.put(RequestReader.AS_AT, instant.value()));
        return query;
    }

    public List<ReportColumn> columns() {
        return report.columns(edition);
    }

    /// The name under which its file is saved, for an ending such as "csv".
    public String fileName(String ending) {
        return report.slug()
                + asAt.map(instant -> "-as-at-" + instant.inAFileName()).orElse("") + "." + ending;
    }

    /// The same as at an instant.
    public ReportRequest asAt(AsAt instant) {
        return new ReportRequest(report, filter, Optional.of(instant), instant.day(), edition);
    }

    /// The rows that are meant, and the values that their conditions name.
    Where where() {
        var where = report.where(filter).with("day", day.toString());
        return asAt.map(instant -> where.and("since <= cast(:as_at as timestamptz)")
                        .and("until > cast(:as_at as timestamptz)")
                        .with("as_at", instant.value()))
                .orElse(where);
    }

    /// The query of a CSV file.
    String cells() {
        return select(ReportColumn::cell);
    }

    /// The query of a file that knows what kinds of values it has.
    String values() {
        return select(ReportColumn::value);
    }

    /// How many rows there are; one more than the most that are counted means more than that.
    String count(int most) {
        return "select count(*) from (select %s limit %d) counted".formatted(from(), most + 1);
    }

    private String select(Function<ReportColumn, String> expression) {
        return columns().stream()
                .map(column -> "%s as %s".formatted(expression.apply(column), column.name()))
                .collect(Collectors.joining(",\n       ", "select ", from() + report.orderBy()));
    }

    private String from() {
        return report.from(where(), asAt.isPresent());
    }
}
