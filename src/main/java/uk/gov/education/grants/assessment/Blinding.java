package uk.gov.education.grants.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.bid.CheckView.Line;
import uk.gov.education.grants.bid.CheckView.SectionAnswers;
import uk.gov.education.grants.bid.SectionKind;

/// Takes the names out of a bid for the assessors of a blind round: of its lead and partners, of the people who
/// wrote it or are nominated, of its project and of its files, wherever they stand. Files cannot be opened,
/// because nobody can take names out of them.
@Component
class Blinding {

    private static final String LEAD = "[the lead]";
    private static final String PARTNER = "[a partner]";
    private static final String PERSON = "[a person]";

    private final JdbcClient db;

    Blinding(JdbcClient db) {
        this.db = db;
    }

    private record Name(Pattern name, String instead) {

        static Name of(String name, String instead) {
            var words = Pattern.quote(name).replace(" ", "\\E\\s+\\Q");
            return new Name(
                    Pattern.compile(
                            "(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                    instead);
        }

        String outOf(String text) {
            return name.matcher(text).replaceAll(Matcher.quoteReplacement(instead));
        }
    }

    List<SectionAnswers> of(AssessedBid bid, List<SectionAnswers> sections) {
        var names = namesIn(bid.id(), bid.reference().text());
        return sections.stream()
                .map(part -> new SectionAnswers(part.section(), part.title(), part.complete(), linesOf(part, names)))
                .toList();
    }

    private static List<Line> linesOf(SectionAnswers part, List<Name> names) {
        var kind = part.section().kind();
        if (kind == SectionKind.DOCUMENTS) {
            return List.of(
                    new Line("Documents", "%d, not shown in a blind round".formatted(documents(part.lines())), ""));
        }
        return part.lines().stream()
                .map(line -> new Line(
                        kind == SectionKind.NOMINEES ? PERSON : without(names, line.label()),
                        without(names, line.text()),
                        ""))
                .toList();
    }

    private static long documents(List<Line> lines) {
        return lines.stream().filter(line -> !line.label().equals("Documents")).count();
    }

    private static String without(List<Name> names, String text) {
        var blind = text;
        for (var name : names) {
            blind = name.outOf(blind);
        }
        return blind;
    }

    /// The longest first, so that no part of a name is left standing.
    private List<Name> namesIn(UUID bid, String reference) {
        return db
                .sql("""
                        with body as (
                            select lead_organisation_id as id, :lead as instead from bid where id = :bid
                            union all
                            select organisation_id, :partner from bid_partner where bid_id = :bid
                        )
                        select o.name, body.instead from body join organisation o on o.id = body.id
                        union
                        select l.official_name, body.instead from body join local_authority l on l.id = body.id
                        union
                        select a.name, body.instead from body join area_code a on a.local_authority_id = body.id
                        union
                        select p.name, :person
                        from body join membership m on m.organisation_id = body.id join person p on p.id = m.person_id
                        union
                        select p.title, :reference from bid b join project p on p.id = b.project_id where b.id = :bid
                        union
                        select n.name, :person from nominee n where n.bid_id = :bid""")
                .param("bid", bid)
                .param("lead", LEAD)
                .param("partner", PARTNER)
                .param("person", PERSON)
                .param("reference", reference)
                .query((row, _) -> new String[] {row.getString(1), row.getString(2)})
                .list()
                .stream()
                .filter(name -> !name[0].isBlank())
                .sorted(Comparator.<String[]>comparingInt(name -> -name[0].length())
                        .thenComparing(name -> name[0])
                        .thenComparing(name -> name[1]))
                .map(name -> Name.of(name[0], name[1]))
                .toList();
    }
}
