package uk.gov.education.grants.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.shared.Money;

/// What was announced for a whole programme or for one of its rounds, as it was announced, and beside it what the
/// ledger says: the awards of the round, or those of the programme that were announced in its years.
///
/// @param round the round; nothing where the whole programme is meant
/// @param announcedOn nothing where the day is not known
/// @param announcedBy who said it, or ""
/// @param awards how many awards there are
public record Headline(
        String title,
        @Nullable String round,
        Money amount,
        String firstYear,
        String lastYear,
        @Nullable LocalDate announcedOn,
        String announcedBy,
        String source,
        @Nullable String sourceUrl,
        long awards,
        Money awarded,
        Money paid) {

    /// How the announcement stands to the ledger: "£5,800,000 more than the 7 awards".
    public String comparedToAwarded() {
        if (awards == 0) {
            return "No award is here for it";
        }
        var inAwards = awards == 1 ? "the 1 award" : "the %,d awards".formatted(awards);
        var more = amount.minus(awarded);
        if (more.isZero()) {
            return "The same as " + inAwards;
        }
        return more.isPositive()
                ? "%s more than %s".formatted(more, inAwards)
                : "%s less than %s".formatted(awarded.minus(amount), inAwards);
    }
}
