package uk.gov.education.grants.assessment;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.shared.Conflict;

/// The interests in bids that the service sees: whoever belongs to a lead or a partner, works for one or declared
/// something else of it, and whoever had a hand in writing the bid. Others are declared bid by bid.
@Component
class Interests {

    /// A condition on an assessment `a`: its assessor has no interest in its bid. The offset makes the database ask for
    /// each assessment by itself, and not for all interests in all bids first.
    static final String NONE = """
            not exists (select from interest_in_bid i
                        where i.bid_id = a.bid_id and i.person_id = a.assessor_id offset 0)""";

    private final JdbcClient db;

    Interests(JdbcClient db) {
        this.db = db;
    }

    /// What people are to a bid, for all who are something to it.
    Map<UUID, String> in(UUID bid) {
        return inEach(List.of(bid)).getOrDefault(bid, Map.of());
    }

    /// The same for several bids.
    Map<UUID, Map<UUID, String>> inEach(Collection<UUID> bids) {
        var interests = new HashMap<UUID, Map<UUID, String>>();
        db.sql("""
                        select bid_id, person_id, min(what) as what from interest_in_bid where bid_id = any(:bids)
                        group by bid_id, person_id""").param("bids", bids.toArray(UUID[]::new)).query(row -> {
            interests
                    .computeIfAbsent(row.getObject("bid_id", UUID.class), _ -> new HashMap<>())
                    .put(row.getObject("person_id", UUID.class), row.getString("what"));
        });
        return interests;
    }

    static Conflict refusal(String name, String what) {
        return new Conflict("%s is %s, and cannot assess it.".formatted(name, what));
    }
}
