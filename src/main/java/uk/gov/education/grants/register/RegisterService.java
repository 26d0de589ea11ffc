package uk.gov.education.grants.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    /// The same for the page of the register: with what was announced where one programme or one round is asked for.
    public AwardListing listing(Actor by, AwardFilter filter, AwardOrder order) {
        day.say();
        return new AwardListing(search.page(filter, order, AwardList.PAGE), headlines(filter));
    }

    /// In the order in which it was noted.
    private List<Headline> headlines(AwardFilter filter) {
        if (!filter.values().keySet().equals(Set.of("programme"))
                && !filter.values().keySet().equals(Set.of("round"))) {
            return List.of();
        }
        return db.sql("""
                        select h.round_code, h.title, h.amount_pence, h.first_year, h.last_year, h.announced_on,
                               h.announced_by, h.source, h.source_url, t.awards, t.awarded_pence, p.paid_pence
                          from register_headline h
                         cross join lateral (
                               select coalesce(sum(t.awards), 0)::bigint as awards,
                                      coalesce(sum(t.amount_pence), 0)::bigint as awarded_pence
                                 from register_total t
                                where t.place = '' and t.programme_code = h.programme_code
                                  and (t.round_code = h.round_code
                                       or h.round_code is null and t.year between h.first_year and h.last_year)) t
                         cross join lateral (
                               select coalesce(sum(p.paid_pence), 0)::bigint as paid_pence
                                 from register_paid p
                                where p.programme_code = h.programme_code
                                  and (p.round_code = h.round_code
                                       or h.round_code is null and p.year between h.first_year and h.last_year)) p
                         where h.programme_code = :programme or h.round_code = :round
                         order by h.position""")
                .param("programme", filter.values().getOrDefault("programme", ""))
                .param("round", filter.values().getOrDefault("round", ""))
                .query((row, _) -> headline(row))
                .list();
    }

    private static Headline headline(ResultSet row) throws SQLException {
        return new Headline(
                row.getString("title"),
                row.getString("round_code"),
                new Money(row.getLong("amount_pence")),
                row.getString("first_year"),
                row.getString("last_year"),
                row.getObject("announced_on", LocalDate.class),
                row.getString("announced_by"),
                row.getString("source"),
                row.getString("source_url"),
                row.getLong("awards"),
                new Money(row.getLong("awarded_pence")),
                new Money(row.getLong("paid_pence")));
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
