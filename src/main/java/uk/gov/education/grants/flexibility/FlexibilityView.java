package uk.gov.education.grants.flexibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One request as its page shows it, and what the reader may do there.
/// @param answers every question in order
/// @param history what happened to it, the latest first
public record FlexibilityView(
        String reference,
        String title,
        String council,
        FlexibilityStatus status,
        Instant statusSince,
        Optional<String> returnedReason,
        Optional<String> consultedByName,
        Optional<String> submittedByName,
        List<AnswerLine> answers,
        List<SavedConsultation> consultations,
        List<SafeguardFinding> safeguards,
        Optional<Instant> panelSince,
        Optional<LocalDate> panelMayAdviseFrom,
        Optional<Advice> advice,
        Optional<Decision> decision,
        Optional<LocalDate> firstDay,
        Optional<LocalDate> lastDay,
        Optional<Extension> extension,
        List<HistoryLine> history,
        MayDo may) {

    static final int MOST_CONSULTATIONS = 20;

    /// One question, and what was answered.
    public record AnswerLine(Question question, String inWords, boolean isComplete, SavedAnswer saved) {}

    /// One thing that happened, to be read as "Jo Patel submitted the request".
    public record HistoryLine(Instant at, String personName, String sentence) {}

    /// What the reader may do now.
    public record MayDo(
            boolean edit,
            boolean markConsulted,
            boolean certify,
            boolean takeToPanel,
            boolean advise,
            boolean decide,
            boolean extend) {}

    public boolean isDraft() {
        return status == FlexibilityStatus.DRAFT;
    }

    public long answered() {
        return answers.stream().filter(AnswerLine::isComplete).count();
    }

    /// The safeguards that the request does not meet as it stands.
    public List<SafeguardFinding> broken() {
        return safeguards.stream().filter(SafeguardFinding::isBroken).toList();
    }

    /// The number of a consultation to add.
    public int nextConsultation() {
        return consultations.isEmpty() ? 1 : consultations.getLast().number() + 1;
    }

    public boolean mayHaveMoreConsultations() {
        return consultations.size() < MOST_CONSULTATIONS;
    }

    public Optional<SavedConsultation> consultation(int number) {
        return consultations.stream()
                .filter(consultation -> consultation.number() == number)
                .findFirst();
    }

    /// The way of a request, stage by stage, and how far it has come: "Done", "Now" or "Later".
    public List<Stage> way() {
        return STAGES.stream()
                .map(stage -> new Stage(stage.title(), comparedTo(stage)))
                .toList();
    }

    /// One stage of the way.
    public record Stage(String title, String state) {}

    private static final List<FlexibilityStatus> STAGES = List.of(
            FlexibilityStatus.DRAFT,
            FlexibilityStatus.CONSULTED,
            FlexibilityStatus.SUBMITTED,
            FlexibilityStatus.WITH_PANEL,
            FlexibilityStatus.ADVICE_PUBLISHED);

    private String comparedTo(FlexibilityStatus stage) {
        var far = status.compareTo(stage);
        return far > 0 ? "Done" : far == 0 ? "Now" : "Later";
    }
}
