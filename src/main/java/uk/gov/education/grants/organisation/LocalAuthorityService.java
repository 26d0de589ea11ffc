package uk.gov.education.grants.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.shared.Region;

/// The areas of the local authorities. They are published reference data, the same for everybody, and speak of a day:
/// codes begin, end and have successors.
@Service
@Transactional(readOnly = true)
public class LocalAuthorityService {

    private static final String AREA = """
            select a.gss_code, a.name, a.region, a.local_authority_id, o.org_id, l.official_name, a.dfe_number,
                   a.valid_from, a.valid_to, a.change_note
            from area_code a
            join local_authority l on l.id = a.local_authority_id
            join organisation o on o.id = l.id
            """;

    private final JdbcClient db;

    LocalAuthorityService(JdbcClient db) {
        this.db = db;
    }

    /// The codes in force on a day, by name.
    public List<AreaRow> areas(LocalDate on) {
        return search(new AuthoritySearch(Optional.empty(), Optional.of(on)));
    }

    /// Codes that were in force at any time since April 2014, by name and time.
    public List<AreaRow> search(AuthoritySearch search) {
        return db.sql(AREA + """
                        where (:region::text is null or a.region = :region)
                          and (:day::date is null or :day between a.valid_from and coalesce(a.valid_to, 'infinity'))
                        order by a.name, a.valid_from, a.gss_code""")
                .param("region", search.region().map(Region::title).orElse(null))
                .param("day", search.on().orElse(null))
                .query(LocalAuthorityService::area)
                .list();
    }

    /// The codes that one authority has or had, the oldest first.
    public List<AreaRow> areasOf(UUID authority) {
        return db.sql(AREA + "where a.local_authority_id = :authority order by a.valid_from")
                .param("authority", authority)
                .query(LocalAuthorityService::area)
                .list();
    }

    /// The code of an authority on a day; nothing before it began or after it ended.
    public Optional<AreaRow> areaOf(UUID authority, LocalDate on) {
        return db.sql(AREA + """
                        where a.local_authority_id = :authority
                          and :day between a.valid_from and coalesce(a.valid_to, 'infinity')""")
                .param("authority", authority)
                .param("day", on)
                .query(LocalAuthorityService::area)
                .optional();
    }

    /// The codes that followed one, by name: none, one, or more where an area was divided.
    public List<AreaRow> successors(String gssCode) {
        return db.sql(AREA + """
                        join area_code_successor s on s.successor_gss = a.gss_code
                        where s.gss_code = :code
                        order by a.name""")
                .param("code", gssCode)
                .query(LocalAuthorityService::area)
                .list();
    }

    private static AreaRow area(ResultSet row, int number) throws SQLException {
        return new AreaRow(
                row.getString("gss_code"),
                row.getString("name"),
                Region.of(row.getString("region")),
                row.getObject("local_authority_id", UUID.class),
                row.getString("org_id"),
                row.getString("official_name"),
                row.getString("dfe_number"),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                Optional.ofNullable(row.getString("change_note")));
    }
}
