package uk.gov.education.grants.register;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Csv;
import uk.gov.education.grants.shared.CsvCopy;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Region;

/// The register of awards. Everybody may read all of it: what not everybody may know is not in its views.
@Service
@Transactional(readOnly = true)
public class RegisterService {

    private final JdbcClient db;
    private final AwardSearch search;
    private final AwardPageReader pages;
    private final CsvCopy copy;
    private final PublicDay day;

    RegisterService(JdbcClient db, AwardSearch search, AwardPageReader pages, CsvCopy copy, PublicDay day) {
        this.db = db;
        this.search = search;
        this.pages = pages;
        this.copy = copy;
        this.day = day;
    }

    /// What the filters offer.
    public Choices choices(Actor by) {
        day.say();
        var choices = db
                .sql("select filter, value, text, note from register_choice order by filter, place, value")
                .query((row, _) -> new Choice(
                        row.getString("filter"),
                        new Option(row.getString("value"), row.getString("text"), row.getString("note"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Choice::filter, LinkedHashMap::new, Collectors.mapping(Choice::option, Collectors.toList())));
        choices.put("region", regions());
        choices.put("kind", kinds());
        return new Choices(choices);
    }

    public AwardList search(Actor by, AwardFilter filter, AwardOrder order) {
        return search(by, filter, order, AwardList.PAGE);
    }

    /// The same with as many awards on a page as the caller wants.
    public AwardList search(Actor by, AwardFilter filter, AwardOrder order, int size) {
        day.say();
        return search.page(filter, order, size);
    }

    /// What was announced for a programme, in the order in which it was noted.
    public List<Headline> headlines(Actor by, String programme) {
        return db.sql("""
                        select title, amount_pence, first_year, last_year, source
                          from register_headline where programme_code = :programme order by position""")
                .param("programme", programme)
                .query((row, _) -> new Headline(
                        row.getString("title"),
                        new Money(row.getLong("amount_pence")),
                        row.getString("first_year"),
                        row.getString("last_year"),
                        row.getString("source")))
                .list();
    }

    public Edition edition(Actor by) {
        return db.sql("select revision, changed_at from register_revision")
                .query((row, _) -> new Edition(
                        row.getLong("revision"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        day.today()))
                .single();
    }

    public AwardPage award(Actor by, String reference) {
        day.say();
        return pages.page(reference).orElseThrow(() -> new NotFound("award " + reference));
    }

    /// The awards that a filter leaves, by reference.
    public Csv csv(Actor by, AwardFilter filter) {
        var where = filter.where().with("today", day.today().toString());
        return copy.of("""
                select csv_safe(a.award_reference) as award_reference,
                       csv_safe(project) as project,
                       csv_safe(programme) as programme,
                       csv_safe(round) as round,
                       kind,
                       csv_safe(lead_organisation) as lead_organisation,
                       csv_safe(lead_organisation_id) as lead_organisation_id,
                       csv_safe(region) as region,
                       places,
                       round(amount_pence / 100.0, 2) as amount,
                       'GBP' as currency,
                       status,
                       approved_on,
                       announced_on,
                       start_date,
                       end_date
                  from register_award a
                %s
                 order by a.award_reference""".formatted(where.clause()), where.values());
    }

    private record Choice(String filter, Option option) {}

    private static List<Option> regions() {
        return Arrays.stream(Region.values())
                .map(region -> Option.of(region.title(), region.title()))
                .toList();
    }

    private static List<Option> kinds() {
        return Arrays.stream(AwardKind.values())
                .map(kind -> Option.of(kind.name().toLowerCase(Locale.ROOT), kind.title()))
                .toList();
    }
}
