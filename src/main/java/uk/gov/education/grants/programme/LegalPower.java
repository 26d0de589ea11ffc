package uk.gov.education.grants.programme;

/// The law under which a programme may pay grant. A programme names one; how a single award is paid follows from the
/// kind of body.
public enum LegalPower {
    SECTION_14_EDUCATION_ACT_2002("Section 14 of the Education Act 2002"),
    SECTION_31_LOCAL_GOVERNMENT_ACT_2003("Section 31 of the Local Government Act 2003"),
    SECTION_70_CHARITIES_ACT_2006("Section 70 of the Charities Act 2006");

    private final String title;

    LegalPower(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
