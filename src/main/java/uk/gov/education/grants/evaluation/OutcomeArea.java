package uk.gov.education.grants.evaluation;

/// What an outcome is about, so that the findings of different studies can be found together.
public enum OutcomeArea {
    SAFETY("Safety and child protection"),
    STAYING_WITH_FAMILY("Children staying with their family"),
    STABLE_HOME("Stable homes for children in care"),
    HEALTH("Health and wellbeing"),
    EDUCATION("Education, training and work"),
    PARENTS_AND_CARERS("Parents and carers"),
    WORKFORCE("Social workers and their teams"),
    COST("Cost and savings"),
    OTHER("Something else");

    private final String title;

    OutcomeArea(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    @Override
    public String toString() {
        return title;
    }
}
