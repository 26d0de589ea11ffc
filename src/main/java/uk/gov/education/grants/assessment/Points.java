package uk.gov.education.grants.assessment;

import java.util.Arrays;

/// The published scale: how well a bid meets one criterion, in points and in words.
public enum Points {
    NOT_ADDRESSED(0, "Not addressed", "The bid says nothing about it, or nothing that can be judged"),
    POOR(1, "Poor", "The bid speaks of it, with serious gaps"),
    WEAK(2, "Weak", "Some of it is convincing; most needs more work or evidence"),
    SATISFACTORY(3, "Satisfactory", "Most of it is convincing; some gaps remain"),
    GOOD(4, "Good", "Convincing and backed by evidence, with small gaps only"),
    EXCELLENT(5, "Excellent", "Convincing in every part and backed by strong evidence");

    /// The most points that a criterion can have.
    public static final int MOST = EXCELLENT.number;

    private final int number;
    private final String title;
    private final String meaning;

    Points(int number, String title, String meaning) {
        this.number = number;
        this.title = title;
        this.meaning = meaning;
    }

    public static Points of(int number) {
        return Arrays.stream(values())
                .filter(points -> points.number == number)
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException(number + " is not on the scale"));
    }

    public int number() {
        return number;
    }

    public String title() {
        return title;
    }

    public String meaning() {
        return meaning;
    }

    @Override
    public String toString() {
        return "%d %s".formatted(number, title);
    }
}
