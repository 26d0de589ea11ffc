package uk.gov.education.grants.evaluation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import uk.gov.education.grants.govuk.InWords;
import uk.gov.education.grants.project.Statement;

/// A target and the day by which it is to be reached, whoever set it.
record TargetDay(String target, LocalDate on) {

    static List<TargetDay> of(Collection<Statement> said, List<EvidenceView.Study> studies) {
        var announced = said.stream()
                .flatMap(statement -> statement.target().stream()
                        .flatMap(target -> target.reachBy().stream()
                                .map(day -> new TargetDay("%s: %s".formatted(statement.about(), target), day))));
        var measured = studies.stream()
                .flatMap(study -> study.details().measures().values().stream())
                .flatMap(measure -> measure.target().stream()
                        .flatMap(figure -> measure.targetOn().stream()
                                .map(day -> new TargetDay(
                                        "%s: %s".formatted(measure.name(), figure.inWords(measure.unit())), day))));
        return Stream.concat(announced, measured).toList();
    }

    /// "Women reached: 3,000 women. The target runs until 3 November 2030; the money ended on 31 March 2020."
    String besideMoneyUntil(LocalDate ends, LocalDate today) {
        var days = new InWords();
        return "%s. The target %s until %s; the money %s on %s."
                .formatted(
                        target,
                        on.isBefore(today) ? "ran" : "runs",
                        days.day(on),
                        ends.isBefore(today) ? "ended" : "ends",
                        days.day(ends));
    }
}
