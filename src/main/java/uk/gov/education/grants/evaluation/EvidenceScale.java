package uk.gov.education.grants.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The scale of evidence levels in its words of today.
public record EvidenceScale(Map<EvidenceLevel, Wording> words) {

    public record Wording(String title, String meaning) {

        static Wording first(EvidenceLevel level) {
            return new Wording(level.title(), level.meaning());
        }
    }

    /// "Level 3, compared over time".
    public String name(EvidenceLevel level) {
        var title = wording(level).title();
        return "Level %d, %s".formatted(level.number(), Character.toLowerCase(title.charAt(0)) + title.substring(1));
    }

    public String title(EvidenceLevel level) {
        return wording(level).title();
    }

    public String meaning(EvidenceLevel level) {
        return wording(level).meaning();
    }

    public List<EvidenceLevel> levels() {
        return List.of(EvidenceLevel.values());
    }

    /// Where the scale comes from, and what a level does not say.
    public String origin() {
        return EvidenceLevel.ORIGIN;
    }

    private Wording wording(EvidenceLevel level) {
        return Optional.ofNullable(words.get(level)).orElseGet(() -> Wording.first(level));
    }
}
