package uk.gov.education.grants.flexibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the safeguards look at.
/// @param unanswered the questions without a complete answer
/// @param panel nothing before the panel has the request
/// @param decider whose decision is asked for or was made
/// @param extension the months of the extension that is asked for or was made
public record SafeguardFacts(
        Optional<Duty> duty,
        Optional<Work> work,
        List<Question> unanswered,
        List<Consultation> consultations,
        Optional<PanelTime> panel,
        boolean isAdvicePublished,
        Optional<Decider> decider,
        Optional<Asked> extension) {

    /// Since when the panel has the request, and the day on which it advises.
    public record PanelTime(LocalDate since, LocalDate advises) {}

    /// Who decides, and whether the same person wrote down the panel's advice.
    public record Decider(String name, boolean isRecorderOfAdvice) {}

    /// An extension that is asked for: for how many months, and how many there were before it.
    public record Asked(int months, int before) {}

    SafeguardFacts decidedBy(String name, boolean isRecorderOfAdvice) {
        return new SafeguardFacts(
                duty,
                work,
                unanswered,
                consultations,
                panel,
                isAdvicePublished,
                Optional.of(new Decider(name, isRecorderOfAdvice)),
                extension);
    }

    SafeguardFacts extendedBy(int months, int before) {
        return new SafeguardFacts(
                duty,
                work,
                unanswered,
                consultations,
                panel,
                isAdvicePublished,
                decider,
                Optional.of(new Asked(months, before)));
    }
}
