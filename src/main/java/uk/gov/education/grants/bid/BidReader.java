package uk.gov.education.grants.bid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.programme.RoundView;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.OrganisationKind;
import uk.gov.education.grants.shared.Region;

/// Makes what pages show of a bid.
@Component
class BidReader {

    private static final int UUID_LETTERS = 36;

    private final BidAccess access;
    private final JdbcClient db;

    BidReader(BidAccess access, JdbcClient db) {
        this.access = access;
        this.db = db;
    }

    /// What a bid names and is named by, in the words of the other rooms.
    ///
    /// @param places the names of the areas where it works, in their order
    /// @param partners the names of organisations by their id
    record Around(
            String project,
            String projectCode,
            OrganisationKind leadKind,
            String lead,
            List<String> places,
            Set<Region> regions,
            Map<UUID, String> partners) {}

    Around around(Bid bid, Set<String> places, Set<UUID> partners) {
        return db.sql("""
                        select j.title as project, j.code as project_code, o.kind as lead_kind, o.name as lead,
                               array(select name from area_code where gss_code = any(:places) order by name) as places,
                               array(select distinct region from area_code where gss_code = any(:places)) as regions,
                               array(select id::text || name from organisation where id = any(cast(:partners as uuid[]))) as partners
                        from project j, organisation o
                        where j.id = :project and o.id = :lead""")
                .param("places", places.toArray(String[]::new))
                .param("partners", partners.stream().map(UUID::toString).toArray(String[]::new))
                .param("project", bid.projectId())
                .param("lead", bid.leadOrganisationId())
                .query((row, _) -> new Around(
                        row.getString("project"),
                        row.getString("project_code"),
                        OrganisationKind.valueOf(row.getString("lead_kind")),
                        row.getString("lead"),
                        texts(row, "places").toList(),
                        texts(row, "regions").map(Region::of).collect(Collectors.toUnmodifiableSet()),
                        texts(row, "partners")
                                .collect(Collectors.toUnmodifiableMap(
                                        text -> UUID.fromString(text.substring(0, UUID_LETTERS)),
                                        text -> text.substring(UUID_LETTERS)))))
                .single();
    }

    /// The head of a bid of which nothing but the head is asked.
    BidHead head(Actor by, Bid bid, RoundView round) {
        return head(by, bid, round, around(bid, Set.of(), Set.of()));
    }

    BidHead head(Actor by, Bid bid, RoundView round, Around names) {
        var informed = bid.informedAt().isPresent();
        return new BidHead(
                bid.id(),
                bid.reference(),
                bid.status(),
                by.isOfTheDepartment() ? bid.status().title() : bid.status().titleForBidder(informed),
                names.project(),
                names.projectCode(),
                bid.leadOrganisationId(),
                names.lead(),
                round,
                bid.asked(),
                bid.readyByName().orElse(null),
                bid.readyAt().orElse(null),
                bid.submittedByName().orElse(null),
                bid.submittedAt().orElse(null),
                bid.fingerprint().orElse(null),
                bid.returnedReason().orElse(null),
                bid.closedReason().orElse(null),
                bid.feedback().orElse(null),
                access.mayEdit(by, bid),
                access.mayCertify(by, bid));
    }

    /// The names of organisations by their id.
    Map<UUID, String> namesOf(List<UUID> organisations) {
        return organisations.isEmpty()
                ? Map.of()
                : db
                        .sql("select id, name from organisation where id in (:ids)")
                        .param("ids", organisations)
                        .query((row, _) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The names of areas by their codes, in the order of the names.
    List<String> areaNames(Set<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : db.sql("select name from area_code where gss_code in (:codes) order by name")
                        .param("codes", codes)
                        .query((row, _) -> row.getString("name"))
                        .list();
    }

    private static Stream<String> texts(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray());
    }
}
