package uk.gov.education.grants.variation;

import uk.gov.education.grants.funding.PaymentRoute;

/// What a variation may change. An award has one open variation of a kind at a time.
public enum VariationKind {
    MONEY("Move money between years", "The award stays the same; other years get more and less of it"),
    LINES("Move money between cost lines", "The award and its years stay the same; it pays for other things"),
    PERIOD("Change the last day", "The work ends later or earlier; the money stays in its years"),
    PURPOSE("Change a partner or an outcome", "Something else of what was agreed changes, said in words"),
    ENDING("End the award early", "What is neither paid nor on its way goes back to the programme");

    private final String title;
    private final String meaning;

    VariationKind(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    public String title() {
        return title;
    }

    public String meaning() {
        return meaning;
    }

    /// Cost lines are agreed under section 14 alone.
    public boolean fits(PaymentRoute route) {
        return this != LINES || route == PaymentRoute.SECTION_14;
    }
}
