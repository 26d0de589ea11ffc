package uk.gov.education.grants.assessment.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.assessment.InterestKind;
import uk.gov.education.grants.assessment.NewInterest;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.organisation.OrganisationOption;

/// The form of one interest, which assessors and officers fill in alike.
final class InterestForm {

    private static final int LONGEST_WHAT = 100;

    private InterestForm() {}

    /// The interest, or nothing where the reading has problems.
    static Optional<NewInterest> read(Reading reading, Typed typed, List<OrganisationOption> organisations) {
        var organisation = organisation(reading, typed, organisations);
        var kind = reading.choice("kind", InterestKind.class, "Choose what the assessor is to the organisation");
        var what = typed.text("kind").equals(InterestKind.AFFILIATION.name())
                ? reading.text(
                        "what", "What the assessor is", LONGEST_WHAT, "Enter what the assessor is, such as trustee of")
                : "";
        var first = reading.date("first", "The first day", "Enter the first day");
        var last = optionalDate(reading, typed, "last", "The last day");
        if (last != null && !reading.hasProblem("first") && !reading.hasProblem("last") && last.isBefore(first)) {
            reading.problem("last", "The last day must be on or after the first day");
        }
        if (reading.hasProblems()) {
            return Optional.empty();
        }
        return Optional.of(
                kind == InterestKind.EMPLOYER
                        ? NewInterest.employer(organisation.orElseThrow(), first, last)
                        : NewInterest.affiliation(organisation.orElseThrow(), what, first, last));
    }

    /// A day that may be left out.
    static @Nullable LocalDate optionalDate(Reading reading, Typed typed, String field, String name) {
        var isTyped = typed.has(field + "-day") || typed.has(field + "-month") || typed.has(field + "-year");
        return isTyped ? reading.date(field, name, name + " must be a day") : null;
    }

    static List<Option> options(List<OrganisationOption> organisations) {
        return organisations.stream()
                .map(each -> Option.of(each.id().toString(), each.name()))
                .toList();
    }

    static List<Option> kinds(Function<InterestKind, String> words) {
        return Arrays.stream(InterestKind.values())
                .map(kind -> Option.of(kind.name(), words.apply(kind)))
                .toList();
    }

    private static Optional<UUID> organisation(Reading reading, Typed typed, List<OrganisationOption> organisations) {
        var chosen = organisations.stream()
                .map(OrganisationOption::id)
                .filter(id -> id.toString().equals(typed.text("organisation")))
                .findAny();
        if (chosen.isEmpty()) {
            reading.problem("organisation", "Choose an organisation");
        }
        return chosen;
    }
}
