package uk.gov.education.grants.bid;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.grants.document.FileLimits;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.funding.FundingRule;
import uk.gov.education.grants.funding.Stage;
import uk.gov.education.grants.govuk.InWords;
import uk.gov.education.grants.govuk.Outline;
import uk.gov.education.grants.programme.RoundView;
import uk.gov.education.grants.shared.FinancialYear;

/// Everything that a bid to a round is asked, with all limits, the criteria it is scored by and the rules it is held
/// against: to be read, printed and talked about before anybody signs in.
public record QuestionSet(RoundView round, List<Part> parts) {

    private static final InWords WORDS = new InWords();

    /// A section of the bid.
    public record Part(String title, List<Asked> asked) {}

    /// One thing that is asked; guidance and limit may be "".
    public record Asked(String text, String guidance, String limit) {}

    public static QuestionSet of(RoundView round) {
        var parts = BidFacts.kindsOf(round)
                .map(kind -> new Part(kind.title(), asked(kind, round)))
                .filter(part -> !part.asked().isEmpty())
                .toList();
        return new QuestionSet(round, parts);
    }

    /// The rules that a bid is held against when it is submitted.
    public List<String> rulesForBids() {
        return rules(true);
    }

    /// The rules that come in only when the bid is decided.
    public List<String> rulesForAwards() {
        return round.givesMoney() ? rules(false) : List.of();
    }

    public List<String> dates() {
        return round.dates()
                .map(dates -> List.of(
                        "Opens on %s UK time.".formatted(WORDS.time(dates.opensAt())),
                        "Closes on %s UK time, by the clock of this service.".formatted(WORDS.time(dates.closesAt())),
                        "Decided on %s.".formatted(WORDS.day(dates.decisionOn()))))
                .orElse(List.of());
    }

    /// Writes all of it, with room for answers.
    public void writeTo(Outline out) throws IOException {
        out.heading(1, round.title() + ": questions");
        out.paragraph(round.programmeName());
        for (var date : dates()) {
            out.item(date);
        }
        for (var part : parts) {
            out.heading(2, part.title());
            for (var asked : part.asked()) {
                out.heading(3, asked.text());
                if (!asked.guidance().isEmpty()) {
                    out.paragraph(asked.guidance());
                }
                if (!asked.limit().isEmpty()) {
                    out.note(asked.limit());
                }
                out.room();
            }
        }
        writeCriteria(out);
        writeRules(out, "Who can bid, and for how much", rulesForBids());
        writeRules(out, "Before an award is made", rulesForAwards());
    }

    private void writeCriteria(Outline out) throws IOException {
        if (round.criteria().isEmpty()) {
            return;
        }
        out.heading(2, "How bids are scored");
        for (var criterion : round.criteria()) {
            out.heading(3, "%s: %s".formatted(criterion.title(), criterion.weight()));
            if (!criterion.guidance().isEmpty()) {
                out.paragraph(criterion.guidance());
            }
        }
    }

    private static void writeRules(Outline out, String title, List<String> rules) throws IOException {
        if (!rules.isEmpty()) {
            out.heading(2, title);
            for (var rule : rules) {
                out.item(rule);
            }
        }
    }

    private List<String> rules(boolean forBids) {
        return round.ruleBook().rules().stream()
                .filter(rule -> rule.stages().contains(Stage.SUBMIT) == forBids)
                .map(FundingRule::statement)
                .toList();
    }

    /// What a section asks. A test holds it against the section's own page.
    private static List<Asked> asked(SectionKind kind, RoundView round) {
        return switch (kind) {
            case SUMMARY -> summary(round);
            case FUNDING ->
                List.of(
                        new Asked(
                                "Grant you are asking for",
                                "In each financial year, 1 April to 31 March: " + years(round),
                                ""),
                        new Asked(
                                "The least grant with which the project could go ahead",
                                "Over all years. Leave empty if it needs all that you ask for",
                                ""),
                        new Asked(
                                "Match funding",
                                "Money for the project from anybody but the Department, over all years",
                                ""),
                        new Asked("Where the match funding comes from", "", "Up to 500 characters"));
            case COSTS ->
                List.of(
                        new Asked(
                                "Direct costs",
                                "Staff, services and things that only this project needs, in each year",
                                ""),
                        new Asked(
                                "Overheads",
                                "The project's share of what your organisation has anyway, in each year",
                                ""),
                        new Asked("Capital", "Buildings and equipment that outlast the project, in each year", ""));
            case NOMINEES ->
                List.of(
                        new Asked("Name", "Of each person", "Up to %d people".formatted(BidTerms.MOST_NOMINEES)),
                        new Asked("Post", "What the person does now, and where", "Up to 150 characters"),
                        new Asked("Why do you nominate this person?", "", words(BidTerms.WORDS_ON_A_NOMINEE)),
                        new Asked("This person knows of the nomination and agrees to it", "", ""));
            case PARTNERS ->
                List.of(
                        new Asked(
                                "Organisation",
                                "Organisations that work on the project beside yours",
                                "Up to %d".formatted(BidTerms.MOST_PARTNERS)),
                        new Asked("What it does in the project", "For each organisation", "Up to 300 characters"),
                        new Asked("It has agreed to take part", "For each organisation: yes or not yet", ""));
            case PLACES ->
                List.of(new Asked(
                        "Where will the project work?",
                        "Every local authority area in which the project works with children and families",
                        ""));
            case ANSWERS -> answers(round);
            case DOCUMENTS ->
                List.of(new Asked(
                        "Documents that support the bid, such as letters from partners or a delivery plan",
                        "You do not have to add any",
                        FileLimits.SENTENCE));
            case DECLARATION ->
                List.of(
                        new Asked("What this bid says is true and complete, as far as we know", "", ""),
                        new Asked("We have told the Department of every conflict of interest that we know of", "", ""),
                        new Asked(
                                "If the bid succeeds, the award, its amount, its places and the summary are published",
                                "",
                                ""));
        };
    }

    private static List<Asked> summary(RoundView round) {
        var asked = new ArrayList<Asked>();
        asked.add(new Asked(
                "What does the project do?",
                "In a few sentences that anybody understands. It is published if the bid succeeds",
                words(BidTerms.SUMMARY_WORDS)));
        asked.add(new Asked("What kind of project is this?", kinds(), ""));
        if (!round.themes().isEmpty()) {
            asked.add(new Asked(
                    "Under which theme does the project come?", String.join("\n", round.themes()), "One of these"));
        }
        asked.add(new Asked(
                "About how many children will it reach?",
                "Over the whole project. Leave empty if you cannot say",
                "A whole number"));
        asked.add(new Asked("First day of the project", "", ""));
        asked.add(new Asked("Last day of the project", "", ""));
        return asked;
    }

    private static List<Asked> answers(RoundView round) {
        var asked = new ArrayList<Asked>();
        for (var question : round.questions()) {
            asked.add(new Asked(
                    "%d. %s".formatted(question.number(), question.text()),
                    question.guidance(),
                    words(question.wordLimit())));
        }
        return asked;
    }

    private static String words(int limit) {
        return "Up to %,d %s".formatted(limit, limit == 1 ? "word" : "words");
    }

    private static String kinds() {
        return Stream.of(AwardKind.values()).map(AwardKind::title).collect(Collectors.joining(", "));
    }

    private static String years(RoundView round) {
        return round.years().stream().map(FinancialYear::toString).collect(Collectors.joining(", "));
    }
}
