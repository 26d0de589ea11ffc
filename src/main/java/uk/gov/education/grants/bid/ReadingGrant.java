package uk.gov.education.grants.bid;

import java.util.UUID;
import uk.gov.education.grants.shared.Actor;

/// Asked of the rooms above: may this person, who neither belongs to the bidder nor to the Department, read this bid?
/// Assessors read the bids that they have accepted.
public interface ReadingGrant {

    boolean mayRead(Actor by, UUID bid);
}
