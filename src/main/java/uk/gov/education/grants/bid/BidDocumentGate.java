package uk.gov.education.grants.bid;

import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.document.DocumentGate;
import uk.gov.education.grants.shared.Actor;

/// A bid's documents are read by exactly those who read the bid.
@Component
class BidDocumentGate implements DocumentGate {

    private final BidRepository bids;
    private final BidAccess access;

    BidDocumentGate(BidRepository bids, BidAccess access) {
        this.bids = bids;
        this.access = access;
    }

    @Override
    public boolean mayRead(Actor by, UUID subject) {
        return bids.findById(subject).filter(bid -> access.mayRead(by, bid)).isPresent();
    }
}
