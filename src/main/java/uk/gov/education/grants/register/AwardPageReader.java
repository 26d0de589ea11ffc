package uk.gov.education.grants.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.govuk.InWords;
import uk.gov.education.grants.register.AwardPage.Announcement;
import uk.gov.education.grants.register.AwardPage.Dispensation;
import uk.gov.education.grants.register.AwardPage.Evaluation;
import uk.gov.education.grants.register.AwardPage.Facts;
import uk.gov.education.grants.register.AwardPage.Place;
import uk.gov.education.grants.register.AwardPage.Sibling;
import uk.gov.education.grants.register.AwardPage.Year;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;

/// Reads one award with all that belongs to it: one statement for each kind of thing, whatever their number.
@Component
class AwardPageReader {

    private final JdbcClient db;

    AwardPageReader(JdbcClient db) {
        this.db = db;
    }

    private record Found(AwardRow row, Facts facts, Money paid) {}

    Optional<AwardPage> page(String reference) {
        return db.sql("""
                        select %s, project_code, programme_code, round_code, payment_route, purpose, reason,
                               direct_grounds, source_identifier,
                               coalesce((select p.paid_pence from register_paid p
                                          where p.award_reference = a.award_reference), 0) as paid_pence
                          from register_award a where award_reference = :reference""".formatted(AwardRows.COLUMNS))
                .param("reference", reference)
                .query((row, _) -> new Found(AwardRows.read(row), facts(row), new Money(row.getLong("paid_pence"))))
                .optional()
                .map(found -> page(found.row(), found.facts(), found.paid()));
    }

    private AwardPage page(AwardRow row, Facts facts, Money paid) {
        var announcements = announcements(facts.reference());
        var siblings = siblings(facts);
        return new AwardPage(
                row,
                facts,
                paid,
                profile(facts.reference()),
                places(facts.reference()),
                announcements,
                disagreements(facts.amount(), announcements),
                dispensations(facts.reference()),
                evaluations(facts.projectCode()),
                siblings.stream().filter(sibling -> isEarlier(sibling, facts)).toList(),
                siblings.stream().filter(sibling -> !isEarlier(sibling, facts)).toList());
    }

    /// Announced and awarded are two numbers. Where they disagree, both are said.
    private static List<String> disagreements(Money awarded, List<Announcement> announcements) {
        return announcements.stream()
                .filter(announcement -> !announcement.amount().equals(awarded))
                .map(announcement -> "Announced as %s on %s; awarded %s."
                        .formatted(announcement.amountInWords(), day(announcement.announcedOn()), awarded))
                .distinct()
                .toList();
    }

    private static boolean isEarlier(Sibling sibling, Facts facts) {
        return sibling.announcedOn().isBefore(facts.announcedOn())
                || (sibling.announcedOn().equals(facts.announcedOn())
                        && sibling.reference().compareTo(facts.reference()) < 0);
    }

    private static String day(LocalDate date) {
        return new InWords().day(date);
    }

    private static Facts facts(ResultSet row) throws SQLException {
        return new Facts(
                row.getString("award_reference"),
                row.getString("project"),
                row.getString("project_code"),
                row.getString("programme"),
                row.getString("programme_code"),
                row.getString("round"),
                row.getString("round_code"),
                RegisterWords.kind(row.getString("kind")),
                RegisterWords.status(row.getString("status")),
                row.getString("lead_organisation"),
                row.getString("lead_organisation_id"),
                RegisterWords.list(row.getString("region")),
                money(row),
                RegisterWords.paymentRoute(row.getString("payment_route")),
                row.getString("purpose"),
                row.getString("reason"),
                row.getString("direct_grounds"),
                row.getString("source_identifier"),
                date(row, "approved_on"),
                date(row, "announced_on"),
                date(row, "start_date"),
                date(row, "end_date"));
    }

    private List<Year> profile(String reference) {
        return of(
                reference,
                "select financial_year, amount_pence from register_profile where award_reference = :of order by financial_year",
                (row, _) -> new Year(FinancialYear.of(row.getString("financial_year")), money(row)));
    }

    private List<Place> places(String reference) {
        return of(
                reference,
                "select gss_code, name, region from register_place where award_reference = :of order by name, gss_code",
                (row, _) -> new Place(row.getString("gss_code"), row.getString("name"), row.getString("region")));
    }

    private List<Announcement> announcements(String reference) {
        return of(
                reference,
                """
                select announced_on, amount_pence, qualifier, source_title, source_url, quote
                  from register_announcement where award_reference = :of order by announced_on, position""",
                (row, _) -> new Announcement(
                        date(row, "announced_on"),
                        money(row),
                        row.getString("qualifier"),
                        row.getString("source_title"),
                        row.getString("source_url"),
                        row.getString("quote")));
    }

    private List<Dispensation> dispensations(String reference) {
        return of(
                reference,
                """
                select rule_code, statement, breach, reason, decided_on
                  from register_dispensation where award_reference = :of order by rule_code""",
                (row, _) -> new Dispensation(
                        row.getString("rule_code"),
                        row.getString("statement"),
                        row.getString("breach"),
                        row.getString("reason"),
                        date(row, "decided_on")));
    }

    private List<Evaluation> evaluations(String project) {
        return of(
                project,
                """
                select title, evaluator, evidence_level, published_on, report_url
                  from register_evaluation where project_code = :of order by published_on, title""",
                (row, _) -> new Evaluation(
                        row.getString("title"),
                        row.getString("evaluator"),
                        row.getInt("evidence_level"),
                        date(row, "published_on"),
                        row.getString("report_url")));
    }

    private List<Sibling> siblings(Facts facts) {
        return of(
                        facts.projectCode(),
                        """
                select award_reference, kind, amount_pence, announced_on
                  from register_award where project_code = :of order by announced_on, award_reference""",
                        (row, _) -> new Sibling(
                                row.getString("award_reference"),
                                RegisterWords.kind(row.getString("kind")),
                                money(row),
                                date(row, "announced_on")))
                .stream()
                .filter(sibling -> !sibling.reference().equals(facts.reference()))
                .toList();
    }

    private <T> List<T> of(String what, String query, RowMapper<T> rows) {
        return db.sql(query).param("of", what).query(rows).list();
    }

    private static Money money(ResultSet row) throws SQLException {
        return new Money(row.getLong("amount_pence"));
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
