package uk.gov.education.grants.funding;

import uk.gov.education.grants.shared.OrganisationKind;

/// The power in law under which grant is paid. A council is paid by a determination under section 31, which needs the
/// Treasury's consent and pays instalments; every other body is paid what it has spent, under section 14.
public enum PaymentRoute {
    SECTION_31("Section 31", "Local Government Act 2003"),
    SECTION_14("Section 14", "Education Act 2002");

    private final String title;
    private final String act;

    PaymentRoute(String title, String act) {
        this.title = title;
        this.act = act;
    }

    /// The only route that fits a kind of body.
    public static PaymentRoute of(OrganisationKind kind) {
        return kind == OrganisationKind.LOCAL_AUTHORITY ? SECTION_31 : SECTION_14;
    }

    public String title() {
        return title;
    }

    public String act() {
        return act;
    }

    /// As it stands in a sentence: "section 31 of the Local Government Act 2003".
    public String inFull() {
        return "section %s of the %s".formatted(title.substring(title.indexOf(' ') + 1), act);
    }
}
