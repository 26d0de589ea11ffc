package uk.gov.education.grants.bid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import uk.gov.education.grants.bid.BidContent.Nominee;
import uk.gov.education.grants.bid.BidContent.Partner;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.govuk.Problem;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.SpendProfile;

/// Reads the sections of a bid: which problems each has, and what all of them say together.
final class SectionReader {

    private static final Pattern GSS_CODE = Pattern.compile("E\\d{8}");

    private final BidTerms terms;

    SectionReader(BidTerms terms) {
        this.terms = terms;
    }

    /// The problems that keep a section from being complete.
    List<Problem> problemsIn(Section section, Typed typed) {
        var reading = typed.read();
        switch (section.kind()) {
            case SUMMARY -> readSummary(reading);
            case FUNDING -> readFunding(reading);
            case COSTS -> readCosts(reading);
            case NOMINEES -> readNominees(typed, reading);
            case PARTNERS -> readPartners(typed, reading);
            case PLACES -> readPlaces(typed, reading);
            case ANSWERS -> readAnswer(section.number(), reading);
            case DOCUMENTS -> {} // none is needed, and each was checked when it was added
            case DECLARATION -> readDeclaration(reading);
        }
        return reading.problems();
    }

    /// What the sections say together; section -> what was typed into it.
    BidContent content(Map<Section, Typed> sections) {
        var summary = typed(sections, SectionKind.SUMMARY);
        var funding = typed(sections, SectionKind.FUNDING);
        var costs = typed(sections, SectionKind.COSTS);
        var partners = typed(sections, SectionKind.PARTNERS);
        var places = typed(sections, SectionKind.PLACES);
        var dates = summary.read();
        var start = dates.date("start", "", "");
        var end = dates.date("end", "", "");
        return new BidContent(
                summary.text("summary").strip(),
                summary.read().choice("kind", AwardKind.class, ""),
                start,
                end.isBefore(start) ? start : end,
                theme(summary),
                children(summary.read()),
                byYear("grant", "", funding.read()),
                leastGrant(funding.read()),
                funding.read().optionalMoney("match", ""),
                funding.text("source").strip(),
                byYear("direct", "", costs.read()),
                byYear("indirect", "", costs.read()),
                byYear("capital", "", costs.read()),
                nomineesIn(typed(sections, SectionKind.NOMINEES)),
                partnersIn(partners),
                placesIn(places));
    }

    private void readSummary(Reading reading) {
        reading.words("summary", "The summary", BidTerms.SUMMARY_WORDS, "Say in a few sentences what the project does");
        reading.choice("kind", AwardKind.class, "Choose what kind of project this is");
        if (!terms.themes().isEmpty() && theme(reading.form().typed()).isEmpty()) {
            reading.problem("theme", "Choose the theme under which the project comes");
        }
        children(reading);
        var start = reading.date("start", "The first day", "Enter the day on which the project starts");
        var end = reading.date("end", "The last day", "Enter the day on which the project ends");
        if (!reading.hasProblems() && end.isBefore(start)) {
            reading.problem("end", "The last day must be after the first day");
        }
    }

    private void readFunding(Reading reading) {
        var grant = byYear("grant", "The grant for ", reading);
        if (!reading.hasProblems() && grant.isEmpty()) {
            reading.problem(
                    "grant-" + terms.years().getFirst(),
                    "Enter the grant that you are asking for in at least one year");
        }
        var least = leastGrant(reading);
        if (least.filter(amount -> !grant.total().isMoreThan(amount)).isPresent()) {
            reading.problem("least", "The least grant must be less than the grant, or left empty");
        }
        var match = reading.money("match", "Match funding", "Enter the match funding, or 0 where there is none");
        var source = reading.optionalText("source", "Where match funding comes from", 500);
        if (match.isPositive() && source.isEmpty()) {
            reading.problem("source", "Say where the match funding comes from");
        }
    }

    /// The theme of the round that the bid chose; nothing where it chose none of them.
    private Optional<String> theme(Typed summary) {
        return Optional.of(summary.text("theme")).filter(terms.themes()::contains);
    }

    /// About how many children the project will reach; nothing where the bid leaves it out or it cannot be read.
    private static Optional<Integer> children(Reading reading) {
        if (reading.form().value("children").isBlank()) {
            return Optional.empty();
        }
        var children = reading.number("children", "The number of children", 1, BidTerms.MOST_CHILDREN, "");
        return reading.hasProblem("children") ? Optional.empty() : Optional.of(children);
    }

    private static Optional<Money> leastGrant(Reading reading) {
        var least = reading.optionalMoney("least", "The least grant");
        return reading.hasProblem("least") || !least.isPositive() ? Optional.empty() : Optional.of(least);
    }

    private void readCosts(Reading reading) {
        var direct = byYear("direct", "Direct costs for ", reading);
        byYear("indirect", "Overheads for ", reading);
        byYear("capital", "Capital for ", reading);
        if (!reading.hasProblems() && direct.isEmpty()) {
            reading.problem("direct-" + terms.years().getFirst(), "Enter the direct costs of at least one year");
        }
    }

    private static void readNominees(Typed typed, Reading reading) {
        for (var row = 1; row <= BidTerms.MOST_NOMINEES; row++) {
            if (isNominee(typed, row)) {
                reading.text("name-" + row, "The name", 100, "Enter the name of this person");
                reading.text("post-" + row, "The post", 150, "Enter the post of this person");
                reading.words("why-" + row, "Why", BidTerms.WORDS_ON_A_NOMINEE, "Say why you nominate this person");
                if (!reading.ticked("agreed-" + row)) {
                    reading.problem("agreed-" + row, "Confirm that this person agrees to be nominated");
                }
            }
        }
        if (nomineesIn(typed).isEmpty()) {
            reading.problem("name-1", "Enter the name of at least one person");
        }
    }

    private static boolean isNominee(Typed typed, int row) {
        return typed.has("name-" + row) || typed.has("post-" + row) || typed.has("why-" + row);
    }

    private static List<Nominee> nomineesIn(Typed typed) {
        return IntStream.rangeClosed(1, BidTerms.MOST_NOMINEES)
                .filter(row -> isNominee(typed, row))
                .mapToObj(row -> new Nominee(
                        typed.text("name-" + row).strip(),
                        typed.text("post-" + row).strip(),
                        typed.text("why-" + row).strip(),
                        typed.has("agreed-" + row)))
                .toList();
    }

    private static void readPartners(Typed typed, Reading reading) {
        var named = new LinkedHashSet<String>();
        for (var row = 1; row <= BidTerms.MOST_PARTNERS; row++) {
            var partner = typed.text("partner-" + row);
            if (!partner.isEmpty() && uuidOf(partner).isEmpty()) {
                reading.problem("partner-" + row, "Choose an organisation from the list");
            } else if (!partner.isEmpty() && !named.add(partner)) {
                reading.problem("partner-" + row, "This organisation is named twice. Remove one of the two");
            }
            if (!partner.isEmpty()) {
                reading.text("part-" + row, "The partner's part", 300, "Say what this partner does in the project");
            } else if (typed.has("part-" + row)) {
                reading.problem("partner-" + row, "Choose the organisation that does this");
            }
        }
    }

    private static void readPlaces(Typed typed, Reading reading) {
        if (placesIn(typed).isEmpty()) {
            reading.problem("place", "Choose at least one place where the project works");
        }
    }

    private void readAnswer(int question, Reading reading) {
        reading.words("answer", "Your answer", terms.wordLimits().getOrDefault(question, 0), "Answer the question");
    }

    private static void readDeclaration(Reading reading) {
        if (!reading.ticked("true")) {
            reading.problem("true", "Confirm that what the bid says is true");
        }
        if (!reading.ticked("interests")) {
            reading.problem("interests", "Confirm that every conflict of interest is declared");
        }
        if (!reading.ticked("publish")) {
            reading.problem("publish", "Confirm that an award may be published");
        }
    }

    /// Years without an amount count as nothing; years outside the round are not asked for and not read.
    private SpendProfile byYear(String field, String name, Reading reading) {
        var years = new TreeMap<FinancialYear, Money>();
        for (var year : terms.years()) {
            years.put(year, reading.optionalMoney(field + "-" + year, name + year));
        }
        return new SpendProfile(years);
    }

    private static List<Partner> partnersIn(Typed typed) {
        var partners = new ArrayList<Partner>();
        for (var row = 1; row <= BidTerms.MOST_PARTNERS; row++) {
            var part = typed.text("part-" + row).strip();
            var agreed = typed.has("agreed-" + row);
            uuidOf(typed.text("partner-" + row)).ifPresent(id -> partners.add(new Partner(id, part, agreed)));
        }
        return partners;
    }

    private static Set<String> placesIn(Typed typed) {
        var places = new LinkedHashSet<String>();
        for (var code : typed.texts("place")) {
            if (GSS_CODE.matcher(code).matches()) {
                places.add(code);
            }
        }
        return places;
    }

    static Optional<UUID> uuidOf(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static Typed typed(Map<Section, Typed> sections, SectionKind kind) {
        return sections.getOrDefault(Section.of(kind), Typed.NOTHING);
    }

    /// The day of a date that was not typed.
    static final LocalDate NO_DAY = LocalDate.EPOCH;
}
