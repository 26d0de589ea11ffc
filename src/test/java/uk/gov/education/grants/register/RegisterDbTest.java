package uk.gov.education.grants.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.gov.education.grants.support.AwardInSql.MARCH;
import static uk.gov.education.grants.support.AwardInSql.NOVEMBER;
import static uk.gov.education.grants.support.AwardInSql.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.support.WholeHouse;

/// What is public of an award, and what is not.
@WholeHouse
@Transactional
class RegisterDbTest {

    private static final List<String> AWARD = List.of(
            "award_reference",
            "project_code",
            "project",
            "programme_code",
            "programme",
            "round_code",
            "round",
            "kind",
            "lead_organisation",
            "lead_organisation_id",
            "region",
            "places",
            "place_names",
            "amount_pence",
            "status",
            "payment_route",
            "purpose",
            "reason",
            "direct_grounds",
            "source_identifier",
            "approved_on",
            "announced_on",
            "start_date",
            "end_date",
            "regions",
            "authorities",
            "words",
            "changed_at");

    /// Everything that leaves the Department on a public page or in a public file. A column more is a decision.
    private static final Map<String, List<String>> PUBLIC = Map.ofEntries(
            Map.entry(
                    "register_announcement",
                    List.of(
                            "award_reference",
                            "position",
                            "announced_on",
                            "amount_pence",
                            "qualifier",
                            "source_title",
                            "source_url",
                            "quote")),
            Map.entry("register_award", AWARD),
            Map.entry(
                    "register_total",
                    List.of("place", "programme_code", "round_code", "kind", "year", "awards", "amount_pence")),
            Map.entry("register_choice", List.of("filter", "value", "text", "place", "note")),
            Map.entry(
                    "register_dispensation",
                    List.of("award_reference", "rule_code", "statement", "breach", "reason", "decided_on")),
            Map.entry(
                    "register_evaluation",
                    List.of(
                            "project_code",
                            "reference",
                            "title",
                            "evaluator",
                            "evidence_level",
                            "published_on",
                            "report_url")),
            Map.entry("register_place", List.of("award_reference", "gss_code", "name", "region")),
            Map.entry("register_profile", List.of("award_reference", "financial_year", "amount_pence")),
            Map.entry(
                    "register_headline",
                    List.of(
                            "programme_code",
                            "position",
                            "round_code",
                            "title",
                            "amount_pence",
                            "first_year",
                            "last_year",
                            "announced_on",
                            "announced_by",
                            "source",
                            "source_url")),
            Map.entry(
                    "register_paid", List.of("award_reference", "programme_code", "round_code", "year", "paid_pence")),
            Map.entry("register_revision", List.of("revision", "changed_at")),
            Map.entry(
                    "register_grant",
                    with(
                            AWARD,
                            "charity_number",
                            "company_number",
                            "website",
                            "lead_code",
                            "lead_area",
                            "from_open_call")));

    private static final UUID SOMEBODY = UUID.randomUUID();

    @Autowired
    RegisterService register;

    @Autowired
    JdbcClient db;

    @Autowired
    MovableClock clock;

    @BeforeEach
    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void thePublicSeesTheseColumnsAndNoOthers() {
        assertThat(columnsOf("register")).isEqualTo(new TreeMap<>(PUBLIC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"published_award", "award_line", "award_line_now", "award_total"})
    void whatTheyAreMadeOfIsNotReadByTheApplication(String relation) {
        assertThatThrownBy(() -> db.sql("select * from " + relation).query().listOfRows())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void anAwardIsPublicFromTheDayOfItsAnnouncement() {
        award(db, "CSCIP-2026-0001").announced(LocalDate.of(2026, 12, 1)).insert();
        clock.setTo(LocalDate.of(2026, 11, 30));
        assertThat(references("")).isEmpty();
        assertThatThrownBy(() -> page("CSCIP-2026-0001")).isInstanceOf(NotFound.class);
        clock.setTo(LocalDate.of(2026, 12, 1));
        assertThat(references("")).containsExactly("CSCIP-2026-0001");
        assertThat(page("CSCIP-2026-0001").facts().project()).isEqualTo("Pause");
    }

    @Test
    void aProposalARefusalAndAnAwardWithoutAnnouncementAreNotPublic() {
        award(db, "CSCIP-2016-0001").status("PROPOSED").insert();
        award(db, "CSCIP-2016-0002").status("REFUSED").insert();
        award(db, "CSCIP-2016-0003").notAnnounced().insert();
        assertThat(references("")).isEmpty();
        assertThatThrownBy(() -> page("CSCIP-2016-0003")).isInstanceOf(NotFound.class);
    }

    @Test
    void aSessionThatHasNotSaidWhichDayItIsSeesNothing() {
        award(db, "CSCIP-2016-0001").insert();
        db.sql("select set_config('grants.today', '', true)")
                .query(String.class)
                .single();
        assertThat(db.sql("select count(*) from register_award")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anAnnouncementOfTomorrowIsNotToldToday() {
        var id = award(db, "CSCIP-2016-0001").insert();
        announce(id, 1, LocalDate.of(2026, 11, 24), 1_000_000, "", "of today");
        announce(id, 2, LocalDate.of(2026, 11, 25), 1_000_000, "", "of tomorrow");
        assertThat(page("CSCIP-2016-0001").announcements())
                .extracting(AwardPage.Announcement::quote)
                .containsExactly("of today");
    }

    @Test
    void announcedAndAwardedAreBothSaidWhereTheyDisagree() {
        var positiveChoices = award(db, "CSCIP-2016-0002")
                .project("Positive Choices")
                .lead("GB-LAE-CLD")
                .year("2016-17", 444_000)
                .insert();
        announce(positiveChoices, 1, NOVEMBER, 444_000, "", "an investment of £444,000 in Calderdale");
        announce(positiveChoices, 2, NOVEMBER, 440_000, "", "£440,000 for Calderdale");
        var northamptonshire = award(db, "CSCIP-2017-0001")
                .project("Northamptonshire children’s trust")
                .lead("GB-LAE-NTH")
                .announced(MARCH)
                .year("2017-18", 3_500_000)
                .insert();
        announce(northamptonshire, 1, MARCH, 4_000_000, "up to", "up to £4m");
        assertThat(page("CSCIP-2016-0002").disagreements())
                .containsExactly("Announced as £440,000 on 3 November 2016; awarded £444,000.");
        assertThat(page("CSCIP-2017-0001").disagreements())
                .containsExactly("Announced as up to £4,000,000 on 20 March 2017; awarded £3,500,000.");
    }

    @Test
    void anExceptionIsExplainedOnceItIsApprovedAndNamesNobody() {
        var id = award(db, "CSCIP-2016-0001").kind("SCALE_UP").insert();
        dispense(id, "FR-17", "APPROVED");
        dispense(id, "FR-05", "REFUSED");
        dispense(id, "FR-06", null);
        dispense(id, "FR-07", "APPROVED");
        db.sql("update award_dispensation set voided_at = now() where rule_code = 'FR-07'")
                .update();
        db.sql("""
                        insert into award_approval (id, award_id, approver_id, approver_name, approved, limit_pence, reason,
                            decided_at, verdict, rule_book)
                        values (gen_random_uuid(), :award, gen_random_uuid(), 'Ada Approver', true, 0, 'Sound', now(),
                            '{"lines": [{"code": "FR-17", "statement": "A scale-up needs a published evaluation."}]}', '[]')""").param("award", id).update();
        var page = page("CSCIP-2016-0001");
        assertThat(page.dispensations())
                .containsExactly(new AwardPage.Dispensation(
                        "FR-17",
                        "A scale-up needs a published evaluation.",
                        "The evaluation is not published.",
                        "Its report is due.",
                        LocalDate.of(2016, 10, 25)));
        assertThat(page.toString()).doesNotContain("Ada", "Olu", "free note", "private", "@");
    }

    @Test
    void anAwardShowsWhatCameBeforeItWhatItLedToAndWhetherItWorked() {
        award(db, "CSCIP-2014-0001")
                .announced(LocalDate.of(2014, 11, 1))
                .year("2014-15", 3_000_000)
                .insert();
        award(db, "CSCIP-2016-0001").kind("SCALE_UP").year("2016-17", 6_800_000).insert();
        award(db, "CSCIP-2020-0001").kind("CONTINUATION").notAnnounced().insert();
        evaluate("PUBLISHED", LocalDate.of(2017, 7, 1));
        evaluate("PUBLISHED", LocalDate.of(2027, 7, 1));
        evaluate("QUALITY_ASSURED", null);
        var pilot = page("CSCIP-2014-0001");
        assertThat(pilot.earlier()).isEmpty();
        assertThat(pilot.later())
                .containsExactly(
                        new AwardPage.Sibling("CSCIP-2016-0001", "Scale-up", Money.pounds(6_800_000), NOVEMBER));
        assertThat(page("CSCIP-2016-0001").earlier())
                .extracting(AwardPage.Sibling::reference)
                .containsExactly("CSCIP-2014-0001");
        assertThat(pilot.evaluations())
                .extracting(AwardPage.Evaluation::publishedOn)
                .containsExactly(LocalDate.of(2017, 7, 1));
    }

    @Test
    void itsMoneyAndItsPlacesAreAllThere() {
        award(db, "CSCIP-2016-0001")
                .year("2016-17", 800_000)
                .year("2017-18", 6_000_000)
                .places("E09000012", "E06000010", "E08000017")
                .insert();
        var page = page("CSCIP-2016-0001");
        assertThat(page.facts().amount()).isEqualTo(Money.pounds(6_800_000));
        assertThat(page.profile())
                .extracting(year -> year.year() + " " + year.amount())
                .containsExactly("2016-17 £800,000", "2017-18 £6,000,000");
        assertThat(page.places())
                .extracting(AwardPage.Place::gssCode)
                .containsExactlyInAnyOrder("E06000010", "E08000017", "E09000012");
        assertThat(page.facts().region()).isEqualTo("London, Yorkshire and The Humber");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=pause",
                "q=PAUSE  hackney",
                "q=doncaster",
                "q=cscip-2016-0001",
                "q=pa ha",
                "programme=CSCIP&kind=pilot",
                "round=cscip-2016&min=6,800,000&max=£6800000",
                "region=London&kind=Pilot",
                "region=yorkshire and the humber",
                "authority=E09000012",
                "authority=E08000017",
                "organisation=GB-LAE-HCK",
                "organisation=hack",
                "year=2016-17&max=6800000.00&kind=PILOT"
            })
    void eachFilterFindsWhatFits(String query) {
        pauseAndMockingbird();
        assertThat(references(query)).containsExactly("CSCIP-2016-0001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=pause mockingbird",
                "q=pa_se",
                "q=us",
                "q=pa\\",
                "q=%",
                "kind=continuation",
                "region=South West",
                "authority=E06000001",
                "organisation=nobody",
                "year=2017-18",
                "min=6800000.01",
                "max=0"
            })
    void aFilterThatNothingFitsFindsNothing(String query) {
        pauseAndMockingbird();
        assertThat(references(query)).isEmpty();
    }

    @Test
    void anAuthorityIsFoundByTheCodesItHadBefore() {
        var codes = db.sql("""
                        select gss_code from area_code where local_authority_id in (
                            select local_authority_id from area_code group by 1 having count(*) > 1)
                        order by local_authority_id, valid_from limit 2""").query(String.class).list();
        award(db, "CSCIP-2016-0001").places(codes.getFirst()).insert();
        assertThat(references("authority=" + codes.getLast())).containsExactly("CSCIP-2016-0001");
    }

    private void pauseAndMockingbird() {
        award(db, "CSCIP-2016-0001")
                .year("2016-17", 6_800_000)
                .places("E09000012", "E08000017")
                .insert();
        award(db, "TP-2017-0001")
                .programme("TP")
                .project("Mockingbird")
                .lead("GB-CHC-280852")
                .kind("SCALE_UP")
                .announced(MARCH)
                .year("2017-18", 3_800_000)
                .places("E10000015")
                .insert();
    }

    private List<String> references(String query) {
        var fields = query.isEmpty()
                ? Map.<String, String>of()
                : List.of(query.split("&")).stream()
                        .collect(Collectors.toMap(it -> it.split("=")[0], it -> it.split("=")[1]));
        var reading = Typed.of(fields).read();
        var filter = AwardFilter.read(reading, register.choices(Actor.PUBLIC));
        assertThat(reading.problems()).isEmpty();
        return register.search(Actor.PUBLIC, filter, AwardOrder.NEWEST_FIRST).rows().stream()
                .map(AwardRow::reference)
                .toList();
    }

    private AwardPage page(String reference) {
        return register.award(Actor.PUBLIC, reference);
    }

    private void announce(UUID award, int position, LocalDate on, long pounds, String qualifier, String quote) {
        db.sql("insert into award_announcement values (?, ?, ?, ?, ?, 'A speech', 'https://www.gov.uk/a-speech', ?)")
                .params(award, position, on, pounds * 100, qualifier, quote)
                .update();
    }

    private void dispense(UUID award, String rule, String decision) {
        db.sql("""
                        insert into award_dispensation (id, award_id, rule_code, breach, reason, requested_by,
                            requested_by_name, requested_at, decision, decided_by, decided_by_name, decided_at)
                        values (gen_random_uuid(), :award, :rule, 'The evaluation is not published.', 'Its report is due.',
                            :by, 'Olu Officer', now(), :decision,
                            case when :decision is not null then gen_random_uuid() end, 'Ada Approver',
                            case when :decision is not null then timestamptz '2016-10-24 23:30Z' end)""")
                .param("award", award)
                .param("rule", rule)
                .param("by", SOMEBODY)
                .param("decision", decision, java.sql.Types.VARCHAR)
                .update();
    }

    private void evaluate(String status, LocalDate published) {
        db.sql("""
                        insert into evaluation (id, version, reference, project_id, title, evaluator_organisation_id, design,
                            evidence_level, status, status_since, plan, report_url, published_on)
                        select gen_random_uuid(), 0, 'EV-' || gen_random_uuid(), j.id, 'Evaluation of Pause', o.id, 'MIXED_METHODS',
                            3, :status, date '2017-01-01', '', 'https://www.gov.uk/report', :published
                          from project j, organisation o where j.code = 'pause' and o.org_id = 'GB-LAE-HCK'""")
                .param("status", status)
                .param("published", published, java.sql.Types.DATE)
                .update();
    }

    private static List<String> with(List<String> columns, String... more) {
        return Stream.concat(columns.stream(), Stream.of(more)).toList();
    }

    private TreeMap<String, List<String>> columnsOf(String room) {
        return db
                .sql("""
                        select table_name, column_name from information_schema.columns
                         where table_name like :room || '\\_%' and table_schema = 'public'
                           and has_column_privilege('grants_app', table_name::text, column_name::text, 'select')
                         order by table_name, ordinal_position""")
                .param("room", room)
                .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
