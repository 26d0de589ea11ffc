package uk.gov.education.grants.evaluation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;

/// Reads what studies looked at: three statements, however many studies.
@Component
class StudyReader {

    private final JdbcClient db;

    StudyReader(JdbcClient db) {
        this.db = db;
    }

    private record Place(UUID study, String code, String name) {}

    private record Numbered(UUID study, int number, Measure measure) {}

    StudyDetails detailsOf(UUID study) {
        return detailsOf(List.of(study)).getOrDefault(study, StudyDetails.none());
    }

    Map<UUID, StudyDetails> detailsOf(Collection<UUID> studies) {
        if (studies.isEmpty()) {
            return Map.of();
        }
        var places = db
                .sql("""
                        select p.evaluation_id, p.gss_code, c.name from evaluation_place p join area_code c using (gss_code)
                        where p.evaluation_id in (:studies)""")
                .param("studies", studies)
                .query((row, _) -> new Place(idIn(row), row.getString("gss_code"), row.getString("name")))
                .list()
                .stream()
                .collect(groupingBy(Place::study));
        var measures = db
                .sql("""
                        select evaluation_id, position, name, unit, baseline_value, baseline_part, baseline_base,
                               baseline_period, target_value, target_base, target_on, result_value, result_part,
                               result_base, result_period
                        from evaluation_measure where evaluation_id in (:studies)""")
                .param("studies", studies)
                .query((row, _) -> new Numbered(idIn(row), row.getInt("position"), measure(row)))
                .list()
                .stream()
                .collect(groupingBy(Numbered::study));
        return db
                .sql("""
                        select id as evaluation_id, youngest, oldest, cost_unit, cost_pence, saving_pence, price_year, cost_basis
                        from evaluation where id in (:studies)""")
                .param("studies", studies)
                .query((row, _) -> Map.entry(
                        idIn(row),
                        new StudyDetails(
                                ages(row),
                                new TreeMap<>(places.getOrDefault(idIn(row), List.of()).stream()
                                        .collect(toMap(Place::code, Place::name))),
                                new TreeMap<>(measures.getOrDefault(idIn(row), List.of()).stream()
                                        .collect(toMap(Numbered::number, Numbered::measure))),
                                cost(row))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static UUID idIn(ResultSet row) throws SQLException {
        return row.getObject("evaluation_id", UUID.class);
    }

    private static Optional<Ages> ages(ResultSet row) throws SQLException {
        return row.getObject("youngest") == null
                ? Optional.empty()
                : Optional.of(new Ages(row.getInt("youngest"), row.getInt("oldest")));
    }

    private static Optional<CostPerChild> cost(ResultSet row) throws SQLException {
        return row.getString("cost_unit") == null
                ? Optional.empty()
                : Optional.of(new CostPerChild(
                        row.getString("cost_unit"),
                        money(row, "cost_pence"),
                        money(row, "saving_pence"),
                        FinancialYear.of(row.getString("price_year")),
                        row.getString("cost_basis")));
    }

    private static Measure measure(ResultSet row) throws SQLException {
        return new Measure(
                row.getString("name"),
                row.getString("unit"),
                figure(row, "baseline", number(row, "baseline_part"), row.getString("baseline_period")),
                figure(row, "target", null, ""),
                Optional.ofNullable(row.getObject("target_on", LocalDate.class)),
                figure(row, "result", number(row, "result_part"), row.getString("result_period")));
    }

    private static Optional<Figure> figure(ResultSet row, String which, @Nullable Integer part, @Nullable String period)
            throws SQLException {
        var value = row.getBigDecimal(which + "_value");
        return value == null
                ? Optional.empty()
                : Optional.of(new Figure(value, part, number(row, which + "_base"), period == null ? "" : period));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        var pence = row.getObject(column, Long.class);
        return pence == null ? null : new Money(pence);
    }
}
