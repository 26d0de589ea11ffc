package uk.gov.education.grants.flexibility;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A request without a purpose cannot be judged. What it must say are the questions of its form.
public record PurposeSaid() implements Safeguard {

    @Override
    public String code() {
        return "FX-04";
    }

    @Override
    public String title() {
        return "Purpose";
    }

    @Override
    public String statement() {
        return "A request must say which duty it is about, who does the work and for how long, why, what children gain, how they stay safe, how it is evaluated, and what children and families say.";
    }

    @Override
    public Set<Moment> moments() {
        return Set.of(Moment.SUBMISSION);
    }

    @Override
    public Optional<String> breachIn(SafeguardFacts facts) {
        var open = facts.unanswered();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of("%d of %d questions have no complete answer: %s."
                        .formatted(
                                open.size(),
                                Question.values().length,
                                open.stream()
                                        .map(question -> "“%s”".formatted(question.title()))
                                        .collect(Collectors.joining(", "))));
    }
}
