package uk.gov.education.grants.monitoring;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Role;

/// Who writes, certifies, accepts and reads returns and reviews. Bid editors of the lead organisation draft a return,
/// a certifier who did not draft it submits it, a programme officer accepts it or returns it. The Department reads what
/// was submitted, and never a draft. Reviews are the Department's own. Everybody else is told that there is no such
/// award.
final class MonitoringAccess {

    private MonitoringAccess() {}

    static boolean isMember(Actor by, UUID lead) {
        return by.is(Role.BID_EDITOR, lead) || by.is(Role.CERTIFIER, lead);
    }

    static void requireRead(Actor by, UUID lead, AwardReference award) {
        if (!isMember(by, lead) && !by.readsCase(true)) {
            throw absent(award);
        }
    }

    static boolean mayDraft(Actor by, KeptReturn kept) {
        return by.is(Role.BID_EDITOR, kept.leadId()) && kept.status().isWithTheOrganisation();
    }

    static void requireDraft(Actor by, KeptReturn kept) {
        requireRead(by, kept.leadId(), kept.award());
        if (!by.is(Role.BID_EDITOR, kept.leadId())) {
            throw new NotAllowed("Only a bid editor of the lead organisation drafts this return.");
        }
    }

    static boolean mayCertify(Actor by, KeptReturn kept) {
        return by.is(Role.CERTIFIER, kept.leadId())
                && kept.status() == ReturnStatus.READY
                && !is(by, kept.saved())
                && !is(by, kept.ready());
    }

    static void requireCertify(Actor by, KeptReturn kept) {
        requireRead(by, kept.leadId(), kept.award());
        if (!by.is(Role.CERTIFIER, kept.leadId())) {
            throw new NotAllowed("Only a certifier of the lead organisation submits this return.");
        }
        if (is(by, kept.saved()) || is(by, kept.ready())) {
            throw new NotAllowed("You wrote this return, so another certifier has to submit it.");
        }
    }

    static boolean mayDecide(Actor by, KeptReturn kept) {
        return by.is(Role.OFFICER) && kept.status() == ReturnStatus.SUBMITTED && !isMember(by, kept.leadId());
    }

    static void requireDecide(Actor by, KeptReturn kept) {
        requireRead(by, kept.leadId(), kept.award());
        if (!by.is(Role.OFFICER)) {
            throw new NotAllowed("Only a programme officer accepts a return.");
        }
        if (isMember(by, kept.leadId())) {
            throw new NotAllowed("You are one of the organisation's own people, so another officer has to decide.");
        }
    }

    static void requireReadReviews(Actor by) {
        if (!by.readsCase(true)) {
            throw new NotAllowed("Only the Department reads reviews.");
        }
    }

    static boolean mayReview(Actor by) {
        return by.is(Role.OFFICER);
    }

    static void requireReview(Actor by) {
        if (!mayReview(by)) {
            throw new NotAllowed("Only a programme officer writes a review.");
        }
    }

    static boolean mayAgree(Actor by, KeptReview kept) {
        return by.isAny(Role.OFFICER, Role.APPROVER)
                && kept.status() == ReviewStatus.WRITTEN
                && !is(by, kept.written());
    }

    static void requireAgree(Actor by, KeptReview kept) {
        if (!by.isAny(Role.OFFICER, Role.APPROVER)) {
            throw new NotAllowed("Only a programme officer or an approver agrees to a review.");
        }
        if (is(by, kept.written())) {
            throw new NotAllowed("You wrote this review, so somebody else has to agree to it.");
        }
    }

    static NotFound absent(AwardReference award) {
        return new NotFound("There is no award %s.".formatted(award));
    }

    private static boolean is(Actor by, @Nullable Signed signed) {
        return signed != null && signed.by().equals(by.person());
    }
}
