package uk.gov.education.grants.assessment;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.shared.Conflict;

/// The interests in a bid that the service sees by itself: whoever belongs to its lead or to a partner, or had a hand
/// in
/// writing it, cannot judge it. Other interests are declared by the assessors.
@Component
class Interests {

    /// Rows of person_id and what the person is to the bid `:bid`, to be followed by more conditions.
    static final String IN_A_BID = """
            select person_id, what from (
                select m.person_id, 'a member of ' || o.name || ', which leads the bid' as what
                from bid b
                join membership m on m.organisation_id = b.lead_organisation_id
                join organisation o on o.id = m.organisation_id
                where b.id = :bid
                union all
                select m.person_id, 'a member of ' || o.name || ', a partner in the bid'
                from bid_partner p
                join membership m on m.organisation_id = p.organisation_id
                join organisation o on o.id = m.organisation_id
                where p.bid_id = :bid
                union all
                select person_id, 'one of those who wrote the bid'
                from bid b cross join lateral (values (b.started_by), (b.ready_by), (b.submitted_by)) as hand (person_id)
                where b.id = :bid
            ) as interest where true""";

    private final JdbcClient db;

    Interests(JdbcClient db) {
        this.db = db;
    }

    /// What people are to a bid, for all who are something to it.
    Map<UUID, String> in(UUID bid) {
        return db
                .sql(IN_A_BID + " and person_id is not null")
                .param("bid", bid)
                .query((row, _) -> Map.entry(row.getObject("person_id", UUID.class), row.getString("what")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
    }

    /// Refuses an assessor who is something to the bid.
    void refuse(UUID assessor, String name, UUID bid) {
        var what = in(bid).get(assessor);
        if (what != null) {
            throw refusal(name, what);
        }
    }

    static Conflict refusal(String name, String what) {
        return new Conflict("%s is %s, and cannot assess it.".formatted(name, what));
    }
}
