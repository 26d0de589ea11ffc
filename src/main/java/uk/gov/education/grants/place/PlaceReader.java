package uk.gov.education.grants.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.place.PlacePage.Change;
import uk.gov.education.grants.place.PlacePage.YearLine;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Region;

/// Reads the kept totals of places: as many rows as there are areas and sets of regions, however many awards.
@Component
class PlaceReader {

    private static final String GIVEN = """
            coalesce(sum(t.awards) filter (where t.alone), 0)::bigint as alone_awards,
            coalesce(sum(t.amount_pence) filter (where t.alone), 0)::bigint as alone_pence,
            coalesce(sum(t.awards) filter (where not t.alone), 0)::bigint as shared_awards,
            coalesce(sum(t.amount_pence) filter (where not t.alone), 0)::bigint as shared_pence""";

    private final JdbcClient db;

    PlaceReader(JdbcClient db) {
        this.db = db;
    }

    /// All awards that are for exactly these regions.
    record RegionSet(Set<Region> regions, long awards, Money money) {}

    /// One area of a map, with its square if it can be drawn.
    record Area(PlaceRow row, Region region, Optional<MapTile> tile) {}

    /// One area by itself.
    record Found(
            String name,
            Region region,
            Geography geography,
            LocalDate from,
            @Nullable LocalDate to,
            Optional<Long> children) {}

    List<RegionSet> regionSets(PlaceFilter filter) {
        var where = filter.where();
        return db.sql("""
                        select regions, sum(awards)::bigint as awards, sum(amount_pence)::bigint as pence
                          from place_region %s group by regions""".formatted(where.clause()))
                .params(where.values())
                .query((row, _) ->
                        new RegionSet(regions(row, Region::of), row.getLong("awards"), new Money(row.getLong("pence"))))
                .list();
    }

    List<Area> areas(PlaceFilter filter) {
        var where = filter.where();
        return db.sql("""
                        select m.gss_code, m.name, m.region, m.tile_column, m.tile_row, m.children, %s
                          from place_on_map m
                          left join (select * from place_area %s) t on t.as_of = m.as_of and t.gss_code = m.gss_code
                         where m.as_of = cast(:as_of as date)
                         group by m.gss_code, m.name, m.region, m.tile_column, m.tile_row, m.children
                        having m.tile_row is not null or sum(t.awards) > 0
                         order by m.name, m.gss_code""".formatted(GIVEN, where.clause()))
                .params(where.values())
                .param("as_of", filter.geography().asOf().toString())
                .query((row, _) -> area(row))
                .list();
    }

    /// The area of a code, on the latest map on which it is shown as itself.
    Optional<Found> area(String code) {
        return db.sql("""
                        select name, region, as_of, valid_from, valid_to, children
                          from place_on_map where gss_code = :code order by as_of desc limit 1""")
                .param("code", code)
                .query((row, _) -> new Found(
                        row.getString("name"),
                        Region.of(row.getString("region")),
                        geography(row.getObject("as_of", LocalDate.class)),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        children(row)))
                .optional();
    }

    List<YearLine> years(String code, Geography geography) {
        return db.sql("""
                        select year, %s from place_area t
                         where as_of = :as_of and gss_code = :code group by year order by year desc""".formatted(GIVEN))
                .param("as_of", geography.asOf())
                .param("code", code)
                .query((row, _) -> new YearLine(row.getString("year"), given(row)))
                .list();
    }

    List<Change> changes(String code, String way) {
        return db.sql(
                        "select other, name, on_day from place_change where gss_code = :code and way = :way order by name")
                .param("code", code)
                .param("way", way)
                .query((row, _) -> new Change(
                        row.getString("other"), row.getString("name"), row.getObject("on_day", LocalDate.class)))
                .list();
    }

    List<OpenRound> rounds(Instant now) {
        return db.sql("""
                        select code, title, programme, allocation_pence, is_first_stage, opens_at, closes_at, regions
                          from place_round where closes_at > :now order by closes_at, code""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new OpenRound(
                        row.getString("code"),
                        row.getString("title"),
                        row.getString("programme"),
                        new Money(row.getLong("allocation_pence")),
                        row.getBoolean("is_first_stage"),
                        instant(row, "opens_at"),
                        instant(row, "closes_at"),
                        !now.isBefore(instant(row, "opens_at")),
                        regions(row, Region::valueOf)))
                .list();
    }

    private static Area area(ResultSet row) throws SQLException {
        var region = row.getString("region");
        var place = new PlaceRow(
                "/places/" + row.getString("gss_code"), row.getString("name"), region, given(row), children(row));
        var tile = Optional.ofNullable(row.getObject("tile_row", Integer.class));
        var column = row.getInt("tile_column");
        return new Area(place, Region.of(region), tile.map(line -> new MapTile(column, line, place)));
    }

    private static Given given(ResultSet row) throws SQLException {
        return new Given(
                row.getLong("alone_awards"),
                new Money(row.getLong("alone_pence")),
                row.getLong("shared_awards"),
                new Money(row.getLong("shared_pence")));
    }

    private static Optional<Long> children(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("children", Integer.class)).map(Integer::longValue);
    }

    private static Geography geography(LocalDate asOf) {
        return Arrays.stream(Geography.values())
                .filter(geography -> geography.asOf().equals(asOf))
                .findFirst()
                .orElseThrow();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Set<Region> regions(ResultSet row, Function<String, Region> read) throws SQLException {
        return Arrays.stream((String[]) row.getArray("regions").getArray())
                .map(read)
                .collect(Collectors.toUnmodifiableSet());
    }
}
