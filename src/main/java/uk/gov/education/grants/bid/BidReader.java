package uk.gov.education.grants.bid;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.programme.RoundView;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Rows;

/// Makes what pages show of a bid.
@Component
class BidReader {

    private final BidAccess access;
    private final JdbcClient db;

    BidReader(BidAccess access, JdbcClient db) {
        this.access = access;
        this.db = db;
    }

    private record Names(String project, String projectCode, String lead) {}

    BidHead head(Actor by, Bid bid, RoundView round) {
        var names =
                db.sql("""
                        select p.title as project, p.code as project_code, o.name as lead
                        from bid b join project p on p.id = b.project_id join organisation o on o.id = b.lead_organisation_id
                        where b.id = :id""").param("id", bid.id()).query(Rows.of(Names.class)).single();
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
                access.mayEdit(by, bid),
                access.mayCertify(by, bid));
    }

    /// The names of organisations, for partners that are kept by their id.
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
}
