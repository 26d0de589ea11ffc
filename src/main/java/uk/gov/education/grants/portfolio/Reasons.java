package uk.gov.education.grants.portfolio;

import java.util.Optional;
import uk.gov.education.grants.programme.Headroom;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.SpendProfile;

/// Says of each bid in words why it is in a set or out of it, and what would change that. Figures with "about"
/// come from what money and limits are worth at the margin; a scenario in which the bid must be in tells
/// exactly.
final class Reasons {

    private final Limits limits;
    private final Solution found;
    private final Optional<Percent> threshold;
    private final Headroom left;

    /// @param left what the set may come to
    Reasons(Limits limits, Solution found, Optional<Percent> threshold, Headroom left) {
        this.limits = limits;
        this.found = found;
        this.threshold = threshold;
        this.left = left;
    }

    String of(Candidate bid) {
        var amount = found.amounts().get(bid.reference());
        return amount == null ? whyOut(bid) : whyIn(bid, amount);
    }

    private String whyIn(Candidate bid, SpendProfile amount) {
        if (limits.must().contains(bid.reference())) {
            return "In, because you said that it must be.";
        }
        var part = amount.total().equals(bid.asked().total())
                ? ""
                : " It gets %s less than it asks for, so that others have room."
                        .formatted(bid.asked().total().minus(amount.total()));
        var gain = worth(bid) - elsewhere(bid);
        return gain > 0
                ? "In: it is worth %s, about %s more than its money would bring elsewhere.%s"
                        .formatted(words(worth(bid)), words(gain), part)
                : "In: it fills what the others leave.%s".formatted(part);
    }

    private String whyOut(Candidate bid) {
        if (limits.mustNot().contains(bid.reference())) {
            return "Out, because you said that it must be.";
        }
        if (isBelowThreshold(bid)) {
            return "Out: its score is below %s, the least that the round’s rules ask for."
                    .formatted(threshold.orElseThrow());
        }
        var tooLarge = left.shortFor(limits.partial() ? bid.asked().scaledTo(bid.least()) : bid.asked());
        if (tooLarge.isPresent()) {
            return "Out: it does not fit, even alone. "
                    + String.join(" ", tooLarge.get().sentences());
        }
        var lacks = elsewhere(bid) - worth(bid);
        if (lacks <= 0) {
            return "Out by a little: what is left is too small for it. With a smaller amount it would be in.";
        }
        return "Out: it is worth %s, about %s less than its money brings elsewhere. %s"
                .formatted(words(worth(bid)), words(lacks), whatWouldChange(bid));
    }

    /// What it would have to be for its money to bring as much as elsewhere.
    private String whatWouldChange(Candidate bid) {
        var times = elsewhere(bid) / worth(bid);
        var less = new Money(((long) (bid.asked().total().pence() / times) / 100_000) * 100_000);
        return switch (limits.goal()) {
            case CHILDREN ->
                "It would be in if it reached about %,d children, or asked for about %s."
                        .formatted(Math.round(bid.children() * times), less);
            case SCORE ->
                scoreNeeded(bid, times)
                        .map(score -> "It would be in with a score of about %s, or if it asked for about %s."
                                .formatted(score, less))
                        .orElseGet(() -> "No score would bring it in at this amount; asking for about %s would."
                                .formatted(less));
            case SCORE_BY_MONEY ->
                scoreNeeded(bid, times)
                        .map("It would be in with a score of about %s."::formatted)
                        .orElse("No score would bring it in under these limits.");
        };
    }

    private static Optional<Percent> scoreNeeded(Candidate bid, double times) {
        var needed = Math.ceil(bid.score().hundredths() * times / 100);
        return needed <= 100 ? Optional.of(Percent.of((int) needed)) : Optional.empty();
    }

    private boolean isBelowThreshold(Candidate bid) {
        return threshold.filter(least -> bid.score().compareTo(least) < 0).isPresent();
    }

    private double worth(Candidate bid) {
        return Math.max(1e-9, limits.goal().worth(bid, bid.asked().total().pence()));
    }

    private double elsewhere(Candidate bid) {
        return found.prices().getOrDefault(bid.reference(), 0.0);
    }

    private String words(double worth) {
        return limits.goal().inWords(worth);
    }
}
