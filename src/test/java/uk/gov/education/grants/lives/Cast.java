package uk.gov.education.grants.lives;

import static uk.gov.education.grants.payment.Paying.memberOf;

import java.util.UUID;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Role;

/// The people of an organisation that leads projects.
record Cast(UUID organisation, Actor editor, Actor certifier) {

    static Cast of(UUID organisation) {
        return new Cast(
                organisation,
                memberOf(organisation, "Ed Editor", Role.BID_EDITOR),
                memberOf(organisation, "Cora Certifier", Role.CERTIFIER));
    }
}
