package uk.gov.education.grants.register;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.shared.Money;

/// Reads the filter of a query, name by name.
final class FilterReader {

    private static final int LONGEST = 200;

    private final Reading reading;
    private final Choices choices;
    private final Map<String, String> values = new LinkedHashMap<>();

    FilterReader(Reading reading, Choices choices) {
        this.reading = reading;
        this.choices = choices;
    }

    AwardFilter read() {
        words("q", "Search words");
        choice("programme", "The programme");
        choice("round", "The round");
        choice("region", "The region");
        choice("authority", "The local authority");
        words("organisation", "The lead organisation");
        choice("kind", "The kind of award");
        choice("year", "The year");
        amounts();
        return new AwardFilter(values);
    }

    private void words(String field, String name) {
        var text = reading.optionalText(field, name, LONGEST).replaceAll("\\s+", " ");
        if (!text.isEmpty() && isReadable(field)) {
            values.put(field, text);
        }
    }

    private void choice(String field, String name) {
        var typed = reading.optionalText(field, name, LONGEST);
        if (typed.isEmpty() || !isReadable(field)) {
            return;
        }
        choices.valueMeant(field, typed)
                .ifPresentOrElse(
                        value -> values.put(field, value),
                        () -> reading.problem(
                                field, "%s must be one of the list: “%s” is not in it".formatted(name, typed)));
    }

    private void amounts() {
        var least = amount("min", "The least amount");
        var most = amount("max", "The most amount");
        if (least.isPresent() && most.isPresent() && least.get().isMoreThan(most.get())) {
            reading.problem(
                    "max",
                    "The most amount must be %s or more, because that is the least amount".formatted(least.get()));
            most = Optional.empty();
        }
        least.ifPresent(amount -> values.put("min", pounds(amount)));
        most.ifPresent(amount -> values.put("max", pounds(amount)));
    }

    private Optional<Money> amount(String field, String name) {
        if (reading.optionalText(field, name, LONGEST).isEmpty() || !isReadable(field)) {
            return Optional.empty();
        }
        var amount = reading.optionalMoney(field, name);
        return isReadable(field) ? Optional.of(amount) : Optional.empty();
    }

    private static String pounds(Money amount) {
        return BigDecimal.valueOf(amount.pence(), 2).stripTrailingZeros().toPlainString();
    }

    private boolean isReadable(String field) {
        return reading.form().error(field) == null;
    }
}
