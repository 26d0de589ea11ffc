package uk.gov.education.grants.bid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.bid.CheckView.Line;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.programme.RoundView;

/// Reads out what was typed into a section, letter for letter, under the words of its page: also what is not complete
/// or cannot be understood yet. It is what two texts of one section are compared by.
@Component
class TypedLines {

    private final BidReader reader;

    TypedLines(BidReader reader) {
        this.reader = reader;
    }

    /// The lines of one text that are not empty.
    List<Line> of(Section section, Typed typed, RoundView round) {
        return labelled(section, typed, round).entrySet().stream()
                .filter(line -> !line.getValue().isEmpty())
                .map(line -> new Line(line.getKey(), line.getValue()))
                .toList();
    }

    /// Every line that either of two texts has.
    List<Compared> compare(Section section, Typed one, Typed other, RoundView round) {
        var left = labelled(section, one, round);
        var right = labelled(section, other, round);
        return Stream.concat(left.keySet().stream(), right.keySet().stream())
                .distinct()
                .map(label -> new Compared(label, left.getOrDefault(label, ""), right.getOrDefault(label, "")))
                .filter(line -> !line.one().isEmpty() || !line.other().isEmpty())
                .toList();
    }

    private Map<String, String> labelled(Section section, Typed typed, RoundView round) {
        var lines = new LinkedHashMap<String, String>();
        switch (section.kind()) {
            case SUMMARY -> {
                lines.put("What the project does", typed.text("summary"));
                lines.put("Kind of project", kind(typed.text("kind")));
                lines.put("Theme", typed.text("theme"));
                lines.put("Children reached", typed.text("children"));
                lines.put("First day", day(typed, "start"));
                lines.put("Last day", day(typed, "end"));
            }
            case FUNDING -> {
                byYear("Grant in ", "grant", typed, round, lines);
                lines.put("Could go ahead with", typed.text("least"));
                lines.put("Match funding", typed.text("match"));
                lines.put("Where the match funding comes from", typed.text("source"));
            }
            case COSTS -> {
                byYear("Direct costs in ", "direct", typed, round, lines);
                byYear("Overheads in ", "indirect", typed, round, lines);
                byYear("Capital in ", "capital", typed, round, lines);
            }
            case NOMINEES -> nominees(typed, lines);
            case PARTNERS -> partners(typed, lines);
            case PLACES -> lines.put("Places", String.join("\n", reader.areaNames(Set.copyOf(typed.texts("place")))));
            case ANSWERS -> lines.put("Your answer", typed.text("answer"));
            case DOCUMENTS -> lines.put("These are all the documents", ticked(typed, "done"));
            case DECLARATION -> {
                lines.put("True and complete", ticked(typed, "true"));
                lines.put("Conflicts of interest declared", ticked(typed, "interests"));
                lines.put("An award may be published", ticked(typed, "publish"));
            }
        }
        return lines;
    }

    private static void byYear(String label, String field, Typed typed, RoundView round, Map<String, String> lines) {
        round.years().forEach(year -> lines.put(label + year, typed.text(field + "-" + year)));
    }

    private static void nominees(Typed typed, Map<String, String> lines) {
        for (var row = 1; row <= BidTerms.MOST_NOMINEES; row++) {
            lines.put("Name of nominee " + row, typed.text("name-" + row));
            lines.put("Post of nominee " + row, typed.text("post-" + row));
            lines.put("Why nominee " + row, typed.text("why-" + row));
            lines.put("Nominee %d agrees".formatted(row), typed.has("agreed-" + row) ? "Ticked" : "");
        }
    }

    private void partners(Typed typed, Map<String, String> lines) {
        var names = reader.namesOf(organisationsIn(typed));
        for (var row = 1; row <= BidTerms.MOST_PARTNERS; row++) {
            if (typed.has("partner-" + row) || typed.has("part-" + row)) {
                var name = SectionReader.uuidOf(typed.text("partner-" + row))
                        .map(id -> names.getOrDefault(id, "An organisation that is not known any more"))
                        .orElse("No organisation chosen");
                var part = typed.text("part-" + row);
                lines.put(
                        "Partner " + row,
                        "%s%s\n%s"
                                .formatted(
                                        name,
                                        part.isEmpty() ? "" : ": " + part,
                                        typed.has("agreed-" + row) ? "Has agreed" : "Has not agreed yet"));
            }
        }
    }

    private static List<UUID> organisationsIn(Typed typed) {
        var ids = new ArrayList<UUID>();
        for (var row = 1; row <= BidTerms.MOST_PARTNERS; row++) {
            SectionReader.uuidOf(typed.text("partner-" + row)).ifPresent(ids::add);
        }
        return ids;
    }

    private static String kind(String name) {
        return Stream.of(AwardKind.values())
                .filter(kind -> kind.name().equals(name))
                .map(AwardKind::title)
                .findAny()
                .orElse("");
    }

    private static String day(Typed typed, String field) {
        return Stream.of("day", "month", "year")
                .map(part -> typed.text(field + "-" + part))
                .filter(part -> !part.isEmpty())
                .reduce((before, after) -> before + " " + after)
                .orElse("");
    }

    private static String ticked(Typed typed, String field) {
        return typed.has(field) ? "Ticked" : "Not ticked";
    }
}
