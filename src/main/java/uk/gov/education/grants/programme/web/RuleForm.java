package uk.gov.education.grants.programme.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.funding.FundingRule;
import uk.gov.education.grants.funding.ParameterType;
import uk.gov.education.grants.funding.RuleKind;
import uk.gov.education.grants.funding.RuleKind.Parameter;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.OrganisationKind;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.Region;

/// The figures of a rule as boxes: filled from a rule, and read back into one.
@Component
class RuleForm {

    private static final int MOST = 9_999;

    private final Years years;

    RuleForm(Years years) {
        this.years = years;
    }

    Typed of(FundingRule rule) {
        var fields = new LinkedHashMap<String, List<String>>();
        rule.parameters().forEach((name, value) -> fill(fields, name, value));
        return new Typed(fields);
    }

    private static void fill(Map<String, List<String>> fields, String name, Object value) {
        switch (value) {
            case Money money -> fields.put(name, List.of(money.digits()));
            case Percent share -> fields.put(name, List.of(Figures.digits(share)));
            case Set<?> chosen ->
                fields.put(
                        name,
                        chosen.stream().map(each -> ((Enum<?>) each).name()).toList());
            case LocalDate day -> {
                var parts = new LinkedHashMap<String, String>();
                Moments.fill(parts, name, day);
                parts.forEach((part, text) -> fields.put(part, List.of(text)));
            }
            default -> fields.put(name, List.of(value.toString()));
        }
    }

    /// The rule that was typed; none where a box has a problem or the figures make no sense.
    Optional<FundingRule> read(RuleKind kind, Reading reading) {
        var stored = new LinkedHashMap<String, Object>();
        kind.parameters()
                .forEach(parameter -> stored.put(parameter.name(), ParameterType.stored(value(parameter, reading))));
        if (reading.hasProblems()) {
            return Optional.empty();
        }
        try {
            return Optional.of(kind.with(stored));
        } catch (IllegalArgumentException senseless) {
            reading.problem(
                    kind.parameters().isEmpty()
                            ? ""
                            : kind.parameters().getFirst().name(),
                    String.valueOf(senseless.getMessage()));
            return Optional.empty();
        }
    }

    private Object value(Parameter parameter, Reading reading) {
        var name = parameter.name();
        var label = parameter.label();
        var missing = "Enter a figure for: " + label;
        return switch (parameter.type()) {
            case MONEY -> reading.money(name, label, missing);
            case PERCENT -> reading.percent(name, label, missing);
            case NUMBER -> reading.number(name, label, 0, MOST, missing);
            case DATE -> reading.date(name, label, missing);
            case YEAR -> years.read(reading, name, missing);
            case KINDS -> reading.choices(name, OrganisationKind.class);
            case REGIONS -> reading.choices(name, Region.class);
        };
    }
}
