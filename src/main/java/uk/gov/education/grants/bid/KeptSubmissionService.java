package uk.gov.education.grants.bid;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.shared.Actor;

/// Shows what was submitted, to those who may read the bid.
@Service
@Transactional(readOnly = true)
public class KeptSubmissionService {

    private final BidRepository bids;
    private final BidAccess access;
    private final Submissions submissions;

    KeptSubmissionService(BidRepository bids, BidAccess access, Submissions submissions) {
        this.bids = bids;
        this.access = access;
        this.submissions = submissions;
    }

    /// Every submission of a bid, the earliest first. There are several where it was reopened and submitted anew.
    public List<KeptSubmission> of(Actor by, BidReference reference) {
        var bid = bids.findByReference(reference).orElseThrow(() -> BidAccess.absent(reference));
        access.requireRead(by, bid);
        return submissions.kept(bid.id());
    }
}
