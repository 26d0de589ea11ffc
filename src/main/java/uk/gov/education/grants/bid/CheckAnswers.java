package uk.gov.education.grants.bid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.bid.CheckView.Line;
import uk.gov.education.grants.bid.CheckView.SectionAnswers;
import uk.gov.education.grants.document.DocumentRow;
import uk.gov.education.grants.govuk.InWords;
import uk.gov.education.grants.programme.RoundView;
import uk.gov.education.grants.shared.SpendProfile;

/// Puts what a bid says into the words in which it is checked, certified and judged.
@Component
class CheckAnswers {

    private static final InWords WORDS = new InWords();

    List<SectionAnswers> of(BidFacts.Facts known) {
        return known.sections().values().stream()
                .map(saved -> new SectionAnswers(
                        saved.section(),
                        titleOf(saved.section(), known.round()),
                        saved.isComplete(),
                        saved.isTouched() || saved.isOptional() ? linesOf(saved, known) : List.of()))
                .toList();
    }

    private static List<Line> linesOf(SavedSection saved, BidFacts.Facts known) {
        var content = known.content();
        return switch (saved.section().kind()) {
            case SUMMARY -> summaryLines(saved, content);
            case FUNDING -> fundingLines(content);
            case COSTS -> costLines(content);
            case NOMINEES -> nomineeLines(content);
            case PARTNERS -> partnerLines(content, known.around().partners());
            case PLACES ->
                List.of(new Line("Places", String.join(", ", known.around().places())));
            case ANSWERS -> List.of(new Line("Answer", saved.typed().text("answer")));
            case DOCUMENTS -> documentLines(known.documents());
            case DECLARATION -> List.of(new Line("Declared", saved.isComplete() ? "Yes, all of it" : "Not yet"));
        };
    }

    private static List<Line> documentLines(List<DocumentRow> documents) {
        return documents.isEmpty()
                ? List.of(new Line("Documents", "None"))
                : documents.stream()
                        .map(document -> new Line(
                                "%s %s"
                                        .formatted(document.description(), document.scanSentence())
                                        .strip(),
                                document.name(),
                                document.isReadable() ? document.address() : ""))
                        .toList();
    }

    private static List<Line> summaryLines(SavedSection saved, BidContent content) {
        var lines = new ArrayList<Line>();
        lines.add(new Line("What the project does", content.summary()));
        lines.add(new Line(
                "Kind of project", saved.typed().has("kind") ? content.kind().title() : ""));
        content.theme().ifPresent(theme -> lines.add(new Line("Theme", theme)));
        content.children()
                .ifPresent(children -> lines.add(new Line("Children reached", "About %,d".formatted(children))));
        lines.add(new Line("First day", day(content.start())));
        lines.add(new Line("Last day", day(content.end())));
        return lines;
    }

    private static List<Line> fundingLines(BidContent content) {
        var lines = new ArrayList<Line>();
        lines.add(new Line("Grant asked for", "%s: %s".formatted(content.grant().total(), inYears(content.grant()))));
        content.leastGrant().ifPresent(least -> lines.add(new Line("Could go ahead with", least.toString())));
        lines.add(new Line("Match funding", content.matchFunding().toString()));
        if (!content.matchSource().isEmpty()) {
            lines.add(new Line("Where match funding comes from", content.matchSource()));
        }
        return lines;
    }

    private static List<Line> costLines(BidContent content) {
        return List.of(
                new Line("Direct costs", "%s: %s".formatted(content.direct().total(), inYears(content.direct()))),
                new Line("Overheads", "%s: %s".formatted(content.indirect().total(), inYears(content.indirect()))),
                new Line("Capital", "%s: %s".formatted(content.capital().total(), inYears(content.capital()))),
                new Line("All costs", content.totalCost().toString()));
    }

    private static List<Line> nomineeLines(BidContent content) {
        return content.nominees().stream()
                .map(nominee -> new Line(
                        nominee.name(),
                        "%s\n%s\n%s"
                                .formatted(
                                        nominee.post(),
                                        nominee.why(),
                                        nominee.agreed() ? "Agrees to be nominated." : "Has not agreed yet.")))
                .toList();
    }

    private static List<Line> partnerLines(BidContent content, Map<UUID, String> names) {
        if (content.partners().isEmpty()) {
            return List.of(new Line("Partners", "None"));
        }
        return content.partners().stream()
                .map(partner -> new Line(
                        names.getOrDefault(partner.organisation(), "An organisation that is not known any more"),
                        asSentence(partner.part())
                                + (partner.agreed() ? " Has agreed to take part." : " Has not agreed yet.")))
                .toList();
    }

    private static String asSentence(String text) {
        return text.isEmpty() || text.matches("(?s).*\\p{Punct}") ? text : text + ".";
    }

    private static String inYears(SpendProfile profile) {
        return profile.isEmpty()
                ? "nothing in any year"
                : profile.years().entrySet().stream()
                        .map(year -> "%s in %s".formatted(year.getValue(), year.getKey()))
                        .collect(Collectors.joining(", "));
    }

    /// What a section is called: an answer by the question it answers.
    static String titleOf(Section section, RoundView round) {
        return section.kind() == SectionKind.ANSWERS
                ? round.questions().stream()
                        .filter(question -> question.number() == section.number())
                        .map(question -> question.number() + ". " + question.text())
                        .findAny()
                        .orElseThrow()
                : section.kind().title();
    }

    private static String day(LocalDate day) {
        return day.equals(SectionReader.NO_DAY) ? "" : WORDS.day(day);
    }
}
