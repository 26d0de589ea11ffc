package uk.gov.education.grants.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.bid.BidStatus;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.NotFound;

/// Finds the bids that are assessed.
@Component
class AssessedBids {

    private static final String BID = """
            select b.id, b.reference, b.status, b.round_id, r.title as round, r.blind, c.closes_at, p.title as project, o.name as lead,
                   array(select name from bid_partner join organisation on id = organisation_id where bid_id = b.id
                         order by name) as partners
            from bid b
            join funding_round r on r.id = b.round_id
            join bid_closing c on c.bid_id = b.id
            join project p on p.id = b.project_id
            join organisation o on o.id = b.lead_organisation_id
            where\s""";

    private final JdbcClient db;

    AssessedBids(JdbcClient db) {
        this.db = db;
    }

    /// A bid that is with the Department; drafts and withdrawn bids are not there.
    AssessedBid find(BidReference reference) {
        return db.sql(BID + "b.reference = :reference")
                .param("reference", reference.text())
                .query(AssessedBids::row)
                .optional()
                .filter(bid -> bid.status().isWithTheDepartment())
                .orElseThrow(() -> new NotFound("There is no bid " + reference + "."));
    }

    AssessedBid find(UUID id) {
        return db.sql(BID + "b.id = :id")
                .param("id", id)
                .query(AssessedBids::row)
                .single();
    }

    /// The bid, held by this transaction until it ends: nobody settles its score or scores it meanwhile.
    AssessedBid hold(UUID id) {
        return db.sql(BID + "b.id = :id for update of b")
                .param("id", id)
                .query(AssessedBids::row)
                .single();
    }

    /// The same for a bid whose assessors may still work; any other is refused.
    AssessedBid holdInAssessment(UUID id) {
        var bid = hold(id);
        if (!bid.isInAssessment()) {
            throw new Conflict(refusal(bid));
        }
        return bid;
    }

    static String refusal(AssessedBid bid) {
        return "Bid %s is \"%s\", so its assessments stay as they are."
                .formatted(bid.reference(), bid.status().title());
    }

    private static AssessedBid row(ResultSet row, int number) throws SQLException {
        return new AssessedBid(
                row.getObject("id", UUID.class),
                BidReference.of(row.getString("reference")),
                BidStatus.valueOf(row.getString("status")),
                row.getObject("round_id", UUID.class),
                row.getString("round"),
                row.getObject("closes_at", OffsetDateTime.class).toInstant(),
                row.getString("project"),
                row.getString("lead"),
                List.of((String[]) row.getArray("partners").getArray()),
                row.getBoolean("blind"));
    }
}
