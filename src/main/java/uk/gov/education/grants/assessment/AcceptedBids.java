package uk.gov.education.grants.assessment;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.bid.ReadingGrant;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Role;

/// Lets assessors read the bids that they have accepted to judge, and no others. A bid of a blind round they read
/// without its names only, with their assessment.
@Component
class AcceptedBids implements ReadingGrant {

    private final JdbcClient db;

    AcceptedBids(JdbcClient db) {
        this.db = db;
    }

    @Override
    public boolean mayRead(Actor by, UUID bid) {
        return by.is(Role.ASSESSOR)
                && db.sql("""
                                select exists (
                                    select from assessment a join bid b on b.id = a.bid_id
                                    join funding_round r on r.id = b.round_id and not r.blind
                                    where a.bid_id = :bid and a.assessor_id = :me
                                      and a.status in ('ACCEPTED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED')
                                      and b.status not in ('DRAFT', 'READY', 'WITHDRAWN') and %s)""".formatted(Interests.NONE))
                        .param("bid", bid)
                        .param("me", by.person())
                        .query(Boolean.class)
                        .single();
    }
}
