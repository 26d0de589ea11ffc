package uk.gov.education.grants.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Page;
import uk.gov.education.grants.intake.IntakeView.May;
import uk.gov.education.grants.intake.IntakeView.Question;
import uk.gov.education.grants.intake.Match.Choice;
import uk.gov.education.grants.programme.CommitOutcome.FallsShort;
import uk.gov.education.grants.programme.Commitments;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Csv;
import uk.gov.education.grants.shared.CsvCopy;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.SpendProfile;

/// Shows imports: those of a round, one as a whole, and its rows, a page at a time.
@Service
@Transactional(readOnly = true)
public class IntakePages {

    private static final int SIZE = 50;

    private static final String ROW = """
            select r.number, r.cells, r.state, r.identifier, r.title, r.description, r.amount_pence, r.awarded_on,
                   r.start_date, r.end_date, r.years, r.years_pence, r.open_call, r.award_reference,
                   coalesce(o.name, b.name, r.cells ->> 'Recipient Org:Name') as lead,
                   (select json_agg(json_build_object('kind', f.kind, 'column', f.column_title, 'sentence', f.sentence)
                                    order by f.position)
                      from intake_finding f where f.intake_id = r.intake_id and f.row_number = r.number) as findings,
                   array(select c.name from area_code c where c.gss_code = any (r.places) order by c.name) as place_names
              from intake_row r
              left join intake_body b on b.intake_id = r.intake_id and b.number = r.body
              left join organisation o on o.id::text = b.chosen
             where r.intake_id = :intake
            """;

    private final Intakes intakes;
    private final Commitments commitments;
    private final CsvCopy copy;
    private final JdbcClient db;
    private final JsonMapper json;

    IntakePages(Intakes intakes, Commitments commitments, CsvCopy copy, JdbcClient db, JsonMapper json) {
        this.intakes = intakes;
        this.commitments = commitments;
        this.copy = copy;
        this.db = db;
        this.json = json;
    }

    /// The imports of a round, the latest first.
    public List<IntakeHead> ofRound(Actor by, String roundCode) {
        IntakeAccess.requireRead(by, roundCode);
        return intakes.ofRound(roundCode);
    }

    public IntakeView view(Actor by, String reference) {
        var head = intakes.find(by, reference);
        var states = states(head);
        var money = intakes.money(head);
        var headroom = commitments.headroom(head.roundId());
        return new IntakeView(
                head,
                states.values().stream().mapToInt(Integer::intValue).sum(),
                states.getOrDefault("NEW", 0),
                states.getOrDefault("HERE", 0),
                states.getOrDefault("DIFFERENT", 0),
                states.getOrDefault("FAULTY", 0),
                rowsWith(head),
                money,
                headroom.budgetLeft(),
                headroom.roundLeft(),
                head.isToBeChecked()
                        ? headroom.shortFor(money).map(FallsShort::sentences).orElse(List.of())
                        : List.of(),
                questions(head),
                new May(IntakeAccess.mayPrepare(by), IntakeAccess.mayConfirm(by)));
    }

    /// One page of rows, those with findings of one kind or all.
    ///
    /// @param from the number of the row that the page goes on from, forwards or backwards; none for the first page
    public Page<IntakeRow> rows(
            Actor by, String reference, Optional<FindingKind> kind, OptionalInt from, boolean forwards) {
        var head = intakes.find(by, reference);
        var found = db.sql(ROW
                        + """
                           and (cast(:kind as text) is null or exists (
                                select from intake_finding f
                                 where f.intake_id = r.intake_id and f.row_number = r.number and f.kind = :kind))
                           and %s
                         order by r.number %s limit :most""".formatted(
                                        from.isEmpty() ? "true" : forwards ? "r.number > :from" : "r.number < :from",
                                        forwards ? "" : "desc"))
                .param("intake", head.id())
                .param("kind", kind.map(Enum::name).orElse(null))
                .param("from", from.orElse(0))
                .param("most", SIZE + 1)
                .query(this::row)
                .list();
        var more = found.size() > SIZE;
        var rows = more ? found.subList(0, SIZE) : found;
        rows = forwards ? rows : rows.reversed();
        var isFirst = rows.isEmpty() || (forwards ? from.isEmpty() : !more);
        var isLast = rows.isEmpty() || (forwards && !more);
        return new Page<>(
                rows,
                isFirst ? null : String.valueOf(rows.getFirst().number()),
                isLast ? null : String.valueOf(rows.getLast().number()));
    }

    public IntakeRowView row(Actor by, String reference, int number) {
        var head = intakes.find(by, reference);
        return db.sql(ROW + "and r.number = :number")
                .param("intake", head.id())
                .param("number", number)
                .query((row, at) -> new IntakeRowView(
                        head,
                        row(row, at),
                        json.readValue(row.getString("cells"), new TypeReference<LinkedHashMap<String, String>>() {}),
                        row.getString("description"),
                        row.getObject("start_date", LocalDate.class),
                        row.getObject("end_date", LocalDate.class),
                        years(row),
                        List.of((String[]) row.getArray("place_names").getArray()),
                        (Boolean) row.getObject("open_call")))
                .optional()
                .orElseThrow(() -> new NotFound("Import %s has no row %d.".formatted(reference, number)));
    }

    /// Every finding of every row.
    public Csv findings(Actor by, String reference) {
        var head = intakes.find(by, reference);
        return copy.of("""
                select f.row_number as row, csv_safe(r.identifier) as identifier, lower(f.kind) as finding,
                       csv_safe(f.column_title) as column, csv_safe(f.sentence) as sentence
                  from intake_finding f
                  join intake_row r on r.intake_id = f.intake_id and r.number = f.row_number
                 where f.intake_id = cast(:intake as uuid)
                 order by f.row_number, f.position""", Map.of("intake", head.id().toString()));
    }

    private Map<String, Integer> states(IntakeHead head) {
        var states = new HashMap<String, Integer>();
        db.sql("select state, count(*) as rows from intake_row where intake_id = :intake group by state")
                .param("intake", head.id())
                .query((row, _) -> states.put(row.getString("state"), row.getInt("rows")))
                .list();
        return states;
    }

    private Map<FindingKind, Integer> rowsWith(IntakeHead head) {
        var rows = new EnumMap<FindingKind, Integer>(FindingKind.class);
        db.sql("""
                        select kind, count(distinct row_number) as rows from intake_finding
                         where intake_id = :intake group by kind""")
                .param("intake", head.id())
                .query((row, _) -> rows.put(FindingKind.valueOf(row.getString("kind")), row.getInt("rows")))
                .list();
        return rows;
    }

    private List<Question> questions(IntakeHead head) {
        return db.sql("""
                        select b.number, b.name, b.doubt, b.choices, b.chosen, b.chosen_by_name,
                               (select count(*) from intake_row r where r.intake_id = b.intake_id and r.body = b.number) as rows
                          from intake_body b
                         where b.intake_id = :intake and b.doubt is not null
                         order by b.chosen is not null, b.name, b.number""")
                .param("intake", head.id())
                .query((row, _) -> new Question(
                        row.getInt("number"),
                        row.getString("name"),
                        row.getInt("rows"),
                        row.getString("doubt"),
                        List.of(json.readValue(row.getString("choices"), Choice[].class)).stream()
                                .map(choice -> Option.of(choice.value(), choice.text()))
                                .toList(),
                        row.getString("chosen"),
                        row.getString("chosen_by_name")))
                .list();
    }

    private IntakeRow row(ResultSet row, int number) throws SQLException {
        var findings = row.getString("findings");
        return new IntakeRow(
                row.getInt("number"),
                row.getString("state"),
                row.getString("identifier"),
                row.getString("title"),
                row.getString("lead"),
                new Money(row.getLong("amount_pence")),
                row.getObject("awarded_on", LocalDate.class),
                row.getString("award_reference"),
                findings == null ? List.of() : List.of(json.readValue(findings, Finding[].class)));
    }

    private static SpendProfile years(ResultSet row) throws SQLException {
        var years = (String[]) row.getArray("years").getArray();
        var pence = (Long[]) row.getArray("years_pence").getArray();
        var profile = new TreeMap<FinancialYear, Money>();
        for (var index = 0; index < years.length; index++) {
            profile.put(FinancialYear.of(years[index]), new Money(pence[index]));
        }
        return new SpendProfile(profile);
    }
}
