package uk.gov.education.grants.evaluation;

import java.util.Arrays;

/// How far a study can be trusted to show that the project, and not something else, made the difference. Levels
/// 1 to 5 are built like the Maryland Scientific Methods Scale that the United Kingdom's What Works centres
/// use; level 0 is for studies that measure no change. A high level says that the answer can be trusted, not
/// that the answer is good.
public enum EvidenceLevel {
    DESCRIBED(0, "Described", "The study says what was done and how people found it. It does not measure change."),
    CHANGE_SEEN(
            1,
            "Change seen",
            "Measures were taken before and after. Nothing shows what would have happened without the project."),
    COMPARED_ROUGHLY(
            2,
            "Compared roughly",
            "Those who took part were compared with others, or with figures from elsewhere, that may differ from them."),
    COMPARED_OVER_TIME(
            3,
            "Compared over time",
            "Change was compared with change in a similar group that did not take part, over the same time."),
    COMPARED_CLOSELY(
            4,
            "Compared closely",
            "The comparison group was matched so well that only small or unknown differences remain."),
    DECIDED_BY_CHANCE(
            5,
            "Decided by chance",
            "Chance decided who took part, the study was large enough, and few people dropped out of it.");

    /// The scale in one sentence, for pages that show a level.
    public static final String ORIGIN =
            "Levels run from 0 to 5. Levels 1 to 5 are built like the Maryland Scientific Methods Scale that the What Works "
                    + "centres use; level 0 is for studies that do not measure change. The level says how far the answer can be "
                    + "trusted, not whether it is a good one.";

    private final int number;
    private final String title;
    private final String meaning;

    EvidenceLevel(int number, String title, String meaning) {
        this.number = number;
        this.title = title;
        this.meaning = meaning;
    }

    /// The level of a number from 0 to 5.
    public static EvidenceLevel of(int number) {
        return Arrays.stream(values())
                .filter(level -> level.number == number)
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException(number + " is not on the scale from 0 to 5"));
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

    /// "Level 3, compared over time".
    @Override
    public String toString() {
        return "Level %d, %s".formatted(number, Character.toLowerCase(title.charAt(0)) + title.substring(1));
    }
}
