package uk.gov.education.grants.identity;

import java.util.Locale;

/// Why somebody who came from DfE Sign-in was not signed in.
public enum Refusal {
    /// The provider does not answer, or answers what nobody can use.
    UNAVAILABLE,
    /// What came back does not fit with what was asked, or is not the provider's.
    NOT_BELIEVED,
    /// The provider was to ask for the password again, and did not.
    NOT_ASKED_AGAIN,
    /// Nobody says that the e-mail address is theirs.
    EMAIL_NOT_VERIFIED,
    /// Nobody here has this e-mail address.
    UNKNOWN,
    /// The person with this e-mail address comes as another account.
    LINKED_TO_ANOTHER,
    SWITCHED_OFF,
    OTHER_ORGANISATION,
    /// The organisation gave them no access to this service at DfE Sign-in, or took it away.
    NO_ACCESS;

    /// As it stands in an address: "other-organisation".
    public String slug() {
        return name().toLowerCase(Locale.UK).replace('_', '-');
    }
}
