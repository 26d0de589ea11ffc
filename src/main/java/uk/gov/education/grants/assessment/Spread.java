package uk.gov.education.grants.assessment;

import java.util.List;
import java.util.Optional;
import uk.gov.education.grants.shared.Percent;

/// How far the submitted scores of one bid lie apart.
public record Spread(Percent lowest, Percent highest, Percent mean, Percent standardDeviation) {

    /// The spread of some scores; nothing where there is none. The mean and the standard deviation are rounded to the
    /// nearest hundredth of a percent.
    public static Optional<Spread> of(List<Percent> scores) {
        if (scores.isEmpty()) {
            return Optional.empty();
        }
        long count = scores.size();
        var sum = scores.stream().mapToLong(Percent::hundredths).sum();
        var squares = scores.stream()
                .mapToLong(score -> (long) score.hundredths() * score.hundredths())
                .sum();
        return Optional.of(new Spread(
                scores.stream().min(Percent::compareTo).orElseThrow(),
                scores.stream().max(Percent::compareTo).orElseThrow(),
                rounded((double) sum / (double) count),
                rounded(Math.sqrt((double) (count * squares - sum * sum)) / (double) count)));
    }

    /// The highest score less the lowest: what the rule on independent assessment looks at.
    public Percent range() {
        return new Percent(highest.hundredths() - lowest.hundredths());
    }

    private static Percent rounded(double hundredths) {
        return new Percent(Math.toIntExact(Math.round(hundredths)));
    }
}
