package uk.gov.education.grants.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.grants.shared.OrganisationKind;

/// Reads the organisations that a file may mean, all at once.
@Component
class KnownBodies {

    private static final String BODY = """
            select o.id, o.org_id, o.name, o.kind, o.charity_number, o.company_number, l.official_name,
                   coalesce((select jsonb_agg(jsonb_build_object('gssCode', a.gss_code, 'name', a.name,
                                        'first', a.valid_from, 'last', a.valid_to) order by a.valid_from)
                               from area_code a where a.local_authority_id = o.id), '[]') as areas
              from organisation o left join local_authority l on l.id = o.id
            """;

    private final JdbcClient db;
    private final JsonMapper json;

    KnownBodies(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    List<Body> councils() {
        return db.sql(BODY + "where o.kind = 'LOCAL_AUTHORITY' order by o.org_id")
                .query(this::body)
                .list();
    }

    /// The councils, and of all others those of which these recipients say the identifier, a number or the name.
    Bodies of(List<Body> councils, Collection<Recipient> recipients) {
        var identifiers = recipients.stream()
                .flatMap(recipient -> recipient.identifier().stream())
                .distinct();
        var others = db.sql(BODY + """
                        where o.kind <> 'LOCAL_AUTHORITY'
                          and (o.org_id = any (:ids) or o.charity_number = any (:charities)
                               or o.company_number = any (:companies) or lower(o.name) = any (:names))
                        order by o.org_id""")
                .param("ids", identifiers.toArray(String[]::new))
                .param(
                        "charities",
                        recipients.stream()
                                .flatMap(recipient -> recipient.charityNumber().stream())
                                .distinct()
                                .toArray(String[]::new))
                .param(
                        "companies",
                        recipients.stream()
                                .flatMap(recipient -> recipient.companyNumber().stream())
                                .distinct()
                                .toArray(String[]::new))
                .param(
                        "names",
                        recipients.stream()
                                .map(recipient -> recipient.name().toLowerCase(Locale.UK))
                                .distinct()
                                .toArray(String[]::new))
                .query(this::body)
                .list();
        var all = new ArrayList<>(councils);
        all.addAll(others);
        return new Bodies(all);
    }

    private Body body(ResultSet row, int number) throws SQLException {
        return new Body(
                row.getObject("id", UUID.class),
                row.getString("org_id"),
                row.getString("name"),
                OrganisationKind.valueOf(row.getString("kind")),
                row.getString("charity_number"),
                row.getString("company_number"),
                row.getString("official_name"),
                List.of(json.readValue(row.getString("areas"), Body.Area[].class)));
    }
}
