package uk.gov.education.grants.evaluation;

/// How a study finds out whether a project works.
public enum EvaluationDesign {
    RANDOMISED_CONTROLLED_TRIAL(
            "Randomised controlled trial", "Chance decides who takes part; the others are the comparison."),
    QUASI_EXPERIMENTAL(
            "Comparison with a similar group",
            "People who take part are compared with similar people who do not (a quasi-experiment)."),
    BEFORE_AND_AFTER("Before and after", "The same measures are taken before and after, without a comparison."),
    THEORY_BASED(
            "Theory-based or realist", "The study tests, step by step, how the project is meant to work and for whom."),
    QUALITATIVE("Qualitative", "Interviews and observation: what people did, and how it was for them."),
    MIXED_METHODS("Mixed methods", "Figures and interviews together, each to explain the other.");

    private final String title;
    private final String meaning;

    EvaluationDesign(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    public String title() {
        return title;
    }

    public String meaning() {
        return meaning;
    }

    @Override
    public String toString() {
        return title;
    }
}
