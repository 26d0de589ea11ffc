package uk.gov.education.grants.flexibility;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.gov.education.grants.govuk.Problem;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.organisation.OrganisationOption;

/// What a request says, read from what was typed.
/// @param organisations who may do the work
record Answers(Map<Question, SavedAnswer> saved, List<OrganisationOption> organisations) {

    /// The longest time that can be typed, so that the safeguard says by how much it is too long.
    private static final int MOST_MONTHS = 600;

    private static final int LONGEST_PROVISION = 100;

    SavedAnswer saved(Question question) {
        return saved.getOrDefault(question, SavedAnswer.NONE);
    }

    /// What an answer still needs to be complete.
    List<Problem> problemsIn(Question question, Typed typed) {
        var reading = typed.read();
        switch (question) {
            case DUTY -> duty(reading);
            case WORK -> work(reading);
            case PURPOSE, GAIN, SAFETY, EVALUATION, VIEWS ->
                reading.words("answer", "Your answer", Question.MOST_WORDS, "Enter your answer");
        }
        return reading.problems();
    }

    boolean isComplete(Question question) {
        return saved(question).isTouched()
                && problemsIn(question, saved(question).typed()).isEmpty();
    }

    List<Question> unanswered() {
        return Arrays.stream(Question.values())
                .filter(question -> !isComplete(question))
                .toList();
    }

    Optional<Duty> duty() {
        var reading = saved(Question.DUTY).typed().read();
        var duty = duty(reading);
        return reading.hasProblems() ? Optional.empty() : duty;
    }

    Optional<Work> work() {
        var reading = saved(Question.WORK).typed().read();
        var work = work(reading);
        return reading.hasProblems() ? Optional.empty() : work;
    }

    /// An answer as people read it: in one line where its parts can be read, else as it was typed.
    String inWords(Question question) {
        var typed = saved(question).typed();
        return switch (question) {
            case DUTY -> duty().map(Duty::toString).orElse(typed.text("provision"));
            case WORK -> work().map(Work::toString).orElse("");
            case PURPOSE, GAIN, SAFETY, EVALUATION, VIEWS -> typed.text("answer");
        };
    }

    private static Optional<Duty> duty(Reading reading) {
        var legislation =
                reading.choice("legislation", Legislation.class, "Select the Act or regulations that hold the duty");
        var typed = reading.text(
                "provision", "The provision", LONGEST_PROVISION, "Enter where the duty stands, like section 22D");
        var provision = Provision.read(typed);
        if (reading.hasProblems()) {
            return Optional.empty();
        }
        if (provision.isEmpty()) {
            reading.problem(
                    "provision",
                    "Where the duty stands must be one section, regulation or place in a schedule, like section 22D,"
                            + " regulation 28 or Schedule 2, paragraph 12");
        } else if (provision.get().kind()
                == (legislation.isAct() ? Provision.Kind.REGULATION : Provision.Kind.SECTION)) {
            reading.problem(
                    "provision",
                    "The %s has %s and schedules"
                            .formatted(
                                    legislation,
                                    legislation.isAct()
                                            ? "no regulations, only sections"
                                            : "no sections, only regulations"));
        }
        return provision.map(place -> new Duty(legislation, place));
    }

    private Optional<Work> work(Reading reading) {
        var chosen = reading.text("lead", "The choice", 100, "Select who does the work");
        var months = reading.number(
                "months", "The number of months", 1, MOST_MONTHS, "Enter for how many months you ask, like 24");
        var lead = organisations.stream()
                .filter(organisation -> organisation.id().toString().equals(chosen))
                .findFirst();
        if (lead.isEmpty() && !reading.hasProblem("lead")) {
            reading.problem("lead", "Select who does the work from the list");
        }
        return lead.map(organisation -> new Work(organisation.name(), organisation.kind(), months));
    }
}
