package uk.gov.education.grants.bid;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Role;

/// Who may start, read, edit, certify and decide on bids. An organisation never learns that another's bid exists, and
/// the Department never sees a draft: both are told that there is no such bid.
@Component
class BidAccess {

    private final List<ReadingGrant> grants;

    BidAccess(List<ReadingGrant> grants) {
        this.grants = grants;
    }

    void requireStart(Actor by, UUID lead) {
        if (!by.is(Role.BID_EDITOR, lead)) {
            throw new NotAllowed("Only a bid editor of an organisation starts its bids.");
        }
    }

    void requireRead(Actor by, Bid bid) {
        if (!mayRead(by, bid)) {
            throw absent(bid.reference());
        }
    }

    void requireEdit(Actor by, Bid bid) {
        requireMember(by, bid);
        if (!mayEdit(by, bid)) {
            throw new NotAllowed("Only a bid editor of your organisation changes this bid.");
        }
    }

    void requireCertify(Actor by, Bid bid) {
        requireMember(by, bid);
        if (!by.is(Role.CERTIFIER, bid.leadOrganisationId())) {
            throw new NotAllowed("Only a certifier of your organisation signs off this bid.");
        }
        if (bid.readyBy().filter(by.person()::equals).isPresent()) {
            throw new NotAllowed("You marked this bid ready, so another certifier has to sign it off.");
        }
    }

    void requireMember(Actor by, Bid bid) {
        if (!isMember(by, bid)) {
            throw absent(bid.reference());
        }
    }

    void requireOfficer(Actor by, Bid bid) {
        requireRead(by, bid);
        if (!by.is(Role.OFFICER)) {
            throw new NotAllowed("Only a programme officer does this.");
        }
        if (by.belongsTo(bid.leadOrganisationId())) {
            throw new NotAllowed("You belong to the bidder, so another officer has to decide.");
        }
    }

    boolean mayEdit(Actor by, Bid bid) {
        return by.is(Role.BID_EDITOR, bid.leadOrganisationId());
    }

    boolean mayCertify(Actor by, Bid bid) {
        return by.is(Role.CERTIFIER, bid.leadOrganisationId())
                && bid.readyBy().filter(by.person()::equals).isEmpty();
    }

    static NotFound absent(BidReference reference) {
        return new NotFound("There is no bid " + reference + ".");
    }

    boolean mayRead(Actor by, Bid bid) {
        return isMember(by, bid)
                || (bid.status().isWithTheDepartment()
                        && by.readsCase(bid.status().isDecided()))
                || grants.stream().anyMatch(grant -> grant.mayRead(by, bid.id()));
    }

    /// Who reads what a bid says of people: not everybody who reads the bid. Analysts do not.
    boolean mayReadPeople(Actor by, Bid bid) {
        return isMember(by, bid) || by.worksOnCases() || grants.stream().anyMatch(grant -> grant.mayRead(by, bid.id()));
    }

    private static boolean isMember(Actor by, Bid bid) {
        return by.is(Role.BID_EDITOR, bid.leadOrganisationId()) || by.is(Role.CERTIFIER, bid.leadOrganisationId());
    }
}
