package uk.gov.education.grants.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.grants.intake.FileRead.Sheet;
import uk.gov.education.grants.intake.Match.Choice;
import uk.gov.education.grants.organisation.NewOrganisation;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.OrganisationKind;
import uk.gov.education.grants.shared.Period;

/// Understands the rows of a sheet, compares them with what is here already, and stores all of it to be looked at.
/// Reading a file again keeps what was chosen for the same doubts.
@Component
class IntakeReading {

    private static final int BATCH = 1_000;
    private static final Pattern REFERENCE = Pattern.compile("[A-Z]{2,8}-\\d{4}-\\d{4,7}");
    private static final Pattern OF_A_REGISTER = Pattern.compile("[A-Z]{2}-[A-Z]+-\\S+");

    private final JdbcClient db;
    private final KnownBodies known;
    private final JsonMapper json;
    private final Clock clock;
    private final String prefix;

    IntakeReading(
            JdbcClient db,
            KnownBodies known,
            JsonMapper json,
            Clock clock,
            @Value("${grants.360giving.prefix}") String prefix) {
        this.db = db;
        this.known = known;
        this.json = json;
        this.clock = clock;
        this.prefix = prefix + "-";
    }

    /// Why the sheet is none of grants; nothing once its rows are stored.
    Optional<String> read(IntakeHead intake, Sheet sheet) {
        var councils = known.councils();
        var reader = new GrantReader(sheet.titles(), new Councils(councils), LocalDate.now(clock));
        if (!reader.missing().isEmpty()) {
            return Optional.of("These columns of the 360Giving standard are missing: %s."
                    .formatted(String.join(", ", reader.missing())));
        }
        var grants = reader.read(sheet);
        var recipients = grants.stream()
                .flatMap(grant -> grant.recipient().stream())
                .map(this::withOurIdentifier)
                .distinct()
                .toList();
        store(intake, sheet, grants, known.of(councils, recipients));
        return Optional.empty();
    }

    private void store(IntakeHead intake, Sheet sheet, List<Grant> grants, Bodies bodies) {
        var chosen = chosen(intake);
        Stream.of("intake_finding", "intake_row", "intake_body")
                .forEach(table -> db.sql("delete from %s where intake_id = :intake".formatted(table))
                        .param("intake", intake.id())
                        .update());
        var here = here(grants);
        var numbers = new HashMap<StoredBody, Integer>();
        var rows = new ArrayList<StoredRow>();
        var findings = new ArrayList<StoredFinding>();
        for (var grant : grants) {
            var found = new ArrayList<>(grant.findings());
            rows.add(row(grant, found, bodies, Optional.ofNullable(here.get(grant.identifier())), numbers));
            for (var position = 0; position < found.size(); position++) {
                var finding = found.get(position);
                findings.add(new StoredFinding(
                        grant.number(), position, finding.kind(), finding.column(), finding.sentence()));
            }
        }
        inBatches(
                intake,
                BODIES,
                numbers.entrySet().stream()
                        .map(body -> body.getKey().numbered(body.getValue(), chosen))
                        .toList());
        inBatches(intake, ROWS, rows);
        inBatches(intake, FINDINGS, findings);
        db.sql("update intake set repairs = :repairs, unused = :unused where id = :id")
                .param("repairs", sheet.repairs().toArray(String[]::new))
                .param(
                        "unused",
                        sheet.titles().stream()
                                .filter(title ->
                                        !title.isBlank() && Column.of(title).isEmpty())
                                .toArray(String[]::new))
                .param("id", intake.id())
                .update();
    }

    private StoredRow row(
            Grant grant, List<Finding> found, Bodies bodies, Optional<Here> here, Map<StoredBody, Integer> numbers) {
        var recipient = grant.recipient().map(this::withOurIdentifier);
        var match = recipient.isPresent() && grant.awardedOn().isPresent()
                ? Optional.of(Match.of(recipient.get(), grant.awardedOn().get(), bodies))
                : Optional.<Match>empty();
        if (match.filter(Match::isNothing).isPresent()) {
            found.add(Finding.error(
                    Column.RECIPIENT_ID,
                    "No council has this identifier, and none goes by the name of the recipient."));
        }
        recipient
                .filter(body -> !NewOrganisation.canBeNamed(body.name()))
                .ifPresent(_ -> found.add(
                        Finding.error(Column.RECIPIENT, "It has no letter or number of the English alphabet.")));
        if (found.stream().anyMatch(finding -> finding.kind() == FindingKind.ERROR)) {
            return StoredRow.of(grant, State.FAULTY, null, null);
        }
        if (here.isPresent()) {
            var differences = here.get().differences(grant, match.flatMap(Match::chosen));
            found.add(new Finding(
                    FindingKind.HERE,
                    "",
                    differences.isEmpty()
                            ? "It is award %s already, and says the same."
                                    .formatted(here.get().reference())
                            : "It is award %s already, and differs. Nothing is changed. %s"
                                    .formatted(here.get().reference(), String.join(" ", differences))));
            return StoredRow.of(
                    grant,
                    differences.isEmpty() ? State.HERE : State.DIFFERENT,
                    null,
                    here.get().reference());
        }
        var whose = match.orElseThrow();
        whose.repair().ifPresent(repair -> found.add(Finding.repair(Column.RECIPIENT, repair)));
        whose.doubt().ifPresent(doubt -> found.add(new Finding(FindingKind.DOUBT, Column.RECIPIENT.title(), doubt)));
        var number = numbers.computeIfAbsent(StoredBody.of(recipient.orElseThrow(), whose), _ -> numbers.size() + 1);
        return StoredRow.of(grant, State.NEW, number, null).withOwn(ownReference(grant.identifier()));
    }

    /// Our own files name bodies of no register by the prefix of the publisher.
    private Recipient withOurIdentifier(Recipient recipient) {
        return new Recipient(
                recipient.name(),
                recipient
                        .identifier()
                        .map(id -> id.startsWith(prefix) ? "360G-dfe-" + id.substring(prefix.length()) : id),
                recipient.charityNumber(),
                recipient.companyNumber(),
                recipient.website());
    }

    private @Nullable String ownReference(String identifier) {
        var reference = identifier.startsWith(prefix) ? identifier.substring(prefix.length()) : "";
        return REFERENCE.matcher(reference).matches() ? reference : null;
    }

    private Map<String, String> chosen(IntakeHead intake) {
        return db
                .sql("""
                        select name || ' ' || doubt as question, chosen from intake_body
                         where intake_id = :intake and doubt is not null and chosen is not null""")
                .param("intake", intake.id())
                .query((row, _) -> Map.entry(row.getString("question"), row.getString("chosen")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
    }

    /// The awards that the rows of a file are already, by the identifiers in the file.
    private Map<String, Here> here(List<Grant> grants) {
        var identifiers = grants.stream().map(Grant::identifier).toArray(String[]::new);
        var references = grants.stream()
                .map(grant -> ownReference(grant.identifier()))
                .filter(Objects::nonNull)
                .toArray(String[]::new);
        return db
                .sql("""
                        select k.identifier, a.reference, j.title, a.lead_organisation_id, a.approved_on, a.start_date, a.end_date,
                               (select sum(y.amount_pence) from award_profile y where y.award_id = a.id) as amount_pence
                          from (select s.award_id, s.identifier from award_source s where s.identifier = any (:identifiers)
                                union all
                                select a.id, :prefix || a.reference from award a
                                 where a.reference = any (:references)
                                   and not exists (select from award_source s where s.award_id = a.id)) k
                          join award a on a.id = k.award_id
                          join project j on j.id = a.project_id""")
                .param("identifiers", identifiers)
                .param("references", references)
                .param("prefix", prefix)
                .query((row, _) -> Map.entry(row.getString("identifier"), Here.of(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// An award that is here.
    private record Here(
            String reference,
            String title,
            UUID lead,
            Money amount,
            LocalDate awardedOn,
            LocalDate start,
            LocalDate end) {

        static Here of(ResultSet row) throws SQLException {
            return new Here(
                    row.getString("reference"),
                    row.getString("title"),
                    row.getObject("lead_organisation_id", UUID.class),
                    new Money(row.getLong("amount_pence")),
                    row.getObject("approved_on", LocalDate.class),
                    row.getObject("start_date", LocalDate.class),
                    row.getObject("end_date", LocalDate.class));
        }

        List<String> differences(Grant grant, Optional<String> body) {
            var differences = new ArrayList<String>();
            BiConsumer<String, Stream<?>> compare = (what, two) -> {
                var both = two.toList();
                if (!both.getFirst().equals(both.getLast())) {
                    differences.add("%s: %s here, %s in the file.".formatted(what, both.getFirst(), both.getLast()));
                }
            };
            compare.accept("Title", Stream.of(title, grant.title()));
            compare.accept("Amount", Stream.of(amount, grant.amount().orElseThrow()));
            compare.accept("Award date", Stream.of(awardedOn, grant.awardedOn().orElseThrow()));
            compare.accept("Start", Stream.of(start, period(grant).first()));
            compare.accept("End", Stream.of(end, period(grant).last()));
            if (body.filter(id -> !id.equals(lead.toString())).isPresent()) {
                differences.add("It is led by another body here.");
            }
            return differences;
        }
    }

    private static Period period(Grant grant) {
        return grant.period().orElseThrow();
    }

    private enum State {
        NEW,
        HERE,
        DIFFERENT,
        FAULTY
    }

    private static final String BODIES = """
            insert into intake_body (intake_id, number, name, org_id, charity_number, company_number, website, doubt, choices, chosen)
            select :intake, number, name, "orgId", "charityNumber", "companyNumber", website, doubt, choices, chosen
              from json_to_recordset(cast(:all as json)) as b (number integer, name text, "orgId" text, "charityNumber" text,
                   "companyNumber" text, website text, doubt text, choices jsonb, chosen text)""";

    private record StoredBody(
            int number,
            String name,
            String orgId,
            @Nullable String charityNumber,
            @Nullable String companyNumber,
            @Nullable String website,
            @Nullable String doubt,
            List<Choice> choices,
            @Nullable String chosen) {

        static StoredBody of(Recipient recipient, Match match) {
            var registered = recipient.registered();
            return new StoredBody(
                    0,
                    recipient.name(),
                    registered
                            .or(() -> recipient
                                    .identifier()
                                    .filter(id -> OF_A_REGISTER.matcher(id).matches()))
                            .orElseGet(() -> NewOrganisation.of(OrganisationKind.CHARITY, recipient.name())
                                    .orgId()),
                    number(recipient.charityNumber(), registered, "GB-CHC-"),
                    number(recipient.companyNumber(), registered, "GB-COH-"),
                    recipient.website().orElse(null),
                    match.doubt().orElse(null),
                    match.choices(),
                    match.chosen().orElse(null));
        }

        private static @Nullable String number(Optional<String> number, Optional<String> registered, String register) {
            return number.or(() ->
                            registered.filter(id -> id.startsWith(register)).map(id -> id.substring(register.length())))
                    .orElse(null);
        }

        StoredBody numbered(int its, Map<String, String> before) {
            var again = before.get(name + " " + doubt);
            var stillThere = choices.stream().anyMatch(choice -> choice.value().equals(again));
            return new StoredBody(
                    its,
                    name,
                    orgId,
                    charityNumber,
                    companyNumber,
                    website,
                    doubt,
                    choices,
                    stillThere ? again : chosen);
        }
    }

    private static final String ROWS = """
            insert into intake_row (intake_id, number, cells, state, identifier, title, description, amount_pence, awarded_on,
                                    start_date, end_date, years, years_pence, places, open_call, body, own_reference, award_reference)
            select :intake, number, cells, state, identifier, title, description, "amountPence", "awardedOn", "start", "end",
                   years, "yearsPence", places, "openCall", body, "ownReference", "awardReference"
              from json_to_recordset(cast(:all as json)) as r (number integer, cells json, state text, identifier text, title text,
                   description text, "amountPence" bigint, "awardedOn" date, "start" date, "end" date, years text[],
                   "yearsPence" bigint[], places text[], "openCall" boolean, body integer, "ownReference" text,
                   "awardReference" text)""";

    private record StoredRow(
            int number,
            Map<String, String> cells,
            State state,
            String identifier,
            String title,
            String description,
            long amountPence,
            @Nullable String awardedOn,
            @Nullable String start,
            @Nullable String end,
            List<String> years,
            List<Long> yearsPence,
            List<String> places,
            @Nullable Boolean openCall,
            @Nullable Integer body,
            @Nullable String ownReference,
            @Nullable String awardReference) {

        static StoredRow of(Grant grant, State state, @Nullable Integer body, @Nullable String reference) {
            var years = grant.profile().years();
            return new StoredRow(
                    grant.number(),
                    new LinkedHashMap<>(grant.cells()),
                    state,
                    grant.identifier(),
                    grant.title(),
                    grant.description(),
                    grant.amount().orElse(Money.ZERO).pence(),
                    grant.awardedOn().map(LocalDate::toString).orElse(null),
                    grant.period().map(period -> period.first().toString()).orElse(null),
                    grant.period().map(period -> period.last().toString()).orElse(null),
                    years.keySet().stream().map(String::valueOf).toList(),
                    years.values().stream().map(Money::pence).toList(),
                    List.copyOf(grant.places()),
                    grant.openCall(),
                    body,
                    null,
                    reference);
        }

        StoredRow withOwn(@Nullable String reference) {
            return new StoredRow(
                    number,
                    cells,
                    state,
                    identifier,
                    title,
                    description,
                    amountPence,
                    awardedOn,
                    start,
                    end,
                    years,
                    yearsPence,
                    places,
                    openCall,
                    body,
                    reference,
                    awardReference);
        }
    }

    private static final String FINDINGS = """
            insert into intake_finding (intake_id, row_number, position, kind, column_title, sentence)
            select :intake, row, position, kind, "column", sentence
              from json_to_recordset(cast(:all as json)) as f (row integer, position integer, kind text, "column" text, sentence text)""";

    private record StoredFinding(int row, int position, FindingKind kind, String column, String sentence) {}

    private void inBatches(IntakeHead intake, String insert, List<?> all) {
        for (var from = 0; from < all.size(); from += BATCH) {
            db.sql(insert)
                    .param("intake", intake.id())
                    .param("all", json.writeValueAsString(all.subList(from, Math.min(all.size(), from + BATCH))))
                    .update();
        }
    }
}
