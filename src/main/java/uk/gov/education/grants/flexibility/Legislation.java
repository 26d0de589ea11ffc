package uk.gov.education.grants.flexibility;

/// The Acts and regulations about children's social care that hold the duties of councils.
public enum Legislation {
    CHILDREN_ACT_1989("Children Act 1989", true),
    CHILDREN_ACT_2004("Children Act 2004", true),
    ADOPTION_AND_CHILDREN_ACT_2002("Adoption and Children Act 2002", true),
    CHILDREN_AND_YOUNG_PERSONS_ACT_2008("Children and Young Persons Act 2008", true),
    CARE_PLANNING_REGULATIONS_2010("Care Planning, Placement and Case Review (England) Regulations 2010", false),
    CARE_LEAVERS_REGULATIONS_2010("Care Leavers (England) Regulations 2010", false),
    FOSTERING_SERVICES_REGULATIONS_2011("Fostering Services (England) Regulations 2011", false),
    ADOPTION_AGENCIES_REGULATIONS_2005("Adoption Agencies Regulations 2005", false);

    private final String title;
    private final boolean act;

    Legislation(String title, boolean act) {
        this.title = title;
        this.act = act;
    }

    public String title() {
        return title;
    }

    /// Whether it is made of sections; regulations are made of regulations.
    public boolean isAct() {
        return act;
    }

    @Override
    public String toString() {
        return title;
    }
}
