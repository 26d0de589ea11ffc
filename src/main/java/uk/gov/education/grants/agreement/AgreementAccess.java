package uk.gov.education.grants.agreement;

import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.award.PromisedAward;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Role;

/// Who prepares, reads and answers agreements. Inside the Department whoever reads the award's case; outside it the bid
/// editors and certifiers of the lead organisation, once it is offered. Everybody else is told that there is no such
/// award. Certifiers answer, and officers never do.
final class AgreementAccess {

    private AgreementAccess() {}

    static void requireRead(Actor by, PromisedAward award) {
        if (!by.readsCase(!award.head().status().isBeingDecided())) {
            throw absent(award.head().reference());
        }
    }

    static boolean mayPrepare(Actor by) {
        return by.is(Role.OFFICER);
    }

    static void requirePrepare(Actor by) {
        if (!mayPrepare(by)) {
            throw new NotAllowed("Only a programme officer prepares an agreement.");
        }
    }

    static void requireAmend(Actor by) {
        if (!by.is(Role.APPROVER)) {
            throw new NotAllowed("Only an approver changes what an agreement says.");
        }
    }

    static boolean isMember(Actor by, KeptAgreement agreement) {
        return by.is(Role.BID_EDITOR, agreement.leadId()) || by.is(Role.CERTIFIER, agreement.leadId());
    }

    static void requireMember(Actor by, KeptAgreement agreement) {
        if (!isMember(by, agreement)) {
            throw absent(agreement.reference());
        }
    }

    /// Members read what was offered to them, and the Department what it offered.
    static void requireReadOffer(Actor by, KeptAgreement agreement) {
        if (!isMember(by, agreement) && !by.readsCase(true)) {
            throw absent(agreement.reference());
        }
    }

    static boolean mayAnswer(Actor by, KeptAgreement agreement) {
        return by.is(Role.CERTIFIER, agreement.leadId()) && !by.person().equals(agreement.offeredBy());
    }

    static void requireAnswer(Actor by, KeptAgreement agreement) {
        requireMember(by, agreement);
        if (!by.is(Role.CERTIFIER, agreement.leadId())) {
            throw new NotAllowed("Only a certifier of your organisation accepts or declines this offer.");
        }
        if (!mayAnswer(by, agreement)) {
            throw new NotAllowed("You made this offer, so another certifier has to answer it.");
        }
    }

    static boolean mayReadTerms(Actor by) {
        return by.isOfTheDepartment();
    }

    static void requireReadTerms(Actor by) {
        if (!mayReadTerms(by)) {
            throw new NotAllowed("Only the Department reads terms that are not offered.");
        }
    }

    static boolean mayPublishTerms(Actor by) {
        return by.is(Role.ADMIN);
    }

    static void requirePublishTerms(Actor by) {
        if (!mayPublishTerms(by)) {
            throw new NotAllowed("Only an administrator publishes terms.");
        }
    }

    static NotFound absent(AwardReference reference) {
        return new NotFound("There is no award %s.".formatted(reference));
    }
}
