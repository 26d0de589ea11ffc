package uk.gov.education.grants.portfolio;

/// Bids by the score that was agreed for them.
public enum ScoreBand {
    FROM_80("80% or more", "score_hundredths >= 8000"),
    FROM_70("70% to below 80%", "score_hundredths >= 7000 and score_hundredths < 8000"),
    FROM_60("60% to below 70%", "score_hundredths >= 6000 and score_hundredths < 7000"),
    FROM_50("50% to below 60%", "score_hundredths >= 5000 and score_hundredths < 6000"),
    BELOW_50("Below 50%", "score_hundredths < 5000"),
    NONE("No score yet", "score_hundredths is null");

    private final String title;
    private final String condition;

    ScoreBand(String title, String condition) {
        this.title = title;
        this.condition = condition;
    }

    public String title() {
        return title;
    }

    /// The condition on `case_bid`.
    String condition() {
        return condition;
    }
}
