package uk.gov.education.grants.portfolio;

/// Of what a set of bids shall have as much as it can.
public enum Goal {
    SCORE_BY_MONEY("Score by money", "Each pound counts with the agreed score of the bid that it goes to"),
    SCORE("Score", "Each funded bid counts with its agreed score, whatever it costs"),
    CHILDREN(
            "Children reached",
            "Each funded bid counts with the children it says it will reach, in part where it is funded in part");

    private final String title;
    private final String meaning;

    Goal(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    public String title() {
        return title;
    }

    public String meaning() {
        return meaning;
    }

    /// What a bid is worth with all or a part of what it asks for: points, pounds times score, or children.
    double worth(Candidate bid, long pence) {
        var share = pence / (double) bid.asked().total().pence();
        return switch (this) {
            case SCORE_BY_MONEY -> bid.score().hundredths() / 10_000.0 * pence / 100.0;
            case SCORE -> bid.score().hundredths() / 100.0;
            case CHILDREN -> bid.children() * share;
        };
    }

    /// "1,244.5 points".
    public String inWords(double worth) {
        return switch (this) {
            case SCORE_BY_MONEY -> "£%,.0f weighted by score".formatted(worth);
            case SCORE -> "%,.1f points".formatted(worth);
            case CHILDREN -> "%,.0f children".formatted(worth);
        };
    }
}
