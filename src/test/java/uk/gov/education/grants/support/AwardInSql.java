package uk.gov.education.grants.support;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An award written straight into the tables, for tests of what is read from them. As it comes, it is a live pilot of
/// Hackney's project Pause for £1,000,000 in 2016-17, announced on 3 November 2016.
public final class AwardInSql {

    public static final LocalDate NOVEMBER = LocalDate.of(2016, 11, 3);
    public static final LocalDate MARCH = LocalDate.of(2017, 3, 20);

    private final JdbcClient db;
    private final UUID id = UUID.randomUUID();
    private final String reference;
    private final Map<String, Long> years = new TreeMap<>();
    private String project = "Pause";
    private String lead = "GB-LAE-HCK";
    private String kind = "PILOT";
    private String status = "LIVE";
    private String programme = "CSCIP";
    private LocalDate announcedOn = NOVEMBER;
    private String[] places = {};

    private AwardInSql(JdbcClient db, String reference) {
        this.db = db;
        this.reference = reference;
    }

    public static AwardInSql award(JdbcClient db, String reference) {
        return new AwardInSql(db, reference);
    }

    public AwardInSql project(String title) {
        project = title;
        return this;
    }

    /// The org-id of the lead; an organisation that is not there yet comes to be as a charity of the project's name.
    public AwardInSql lead(String orgId) {
        lead = orgId;
        return this;
    }

    public AwardInSql programme(String code) {
        programme = code;
        return this;
    }

    public AwardInSql kind(String name) {
        kind = name;
        return this;
    }

    public AwardInSql status(String name) {
        status = name;
        return this;
    }

    public AwardInSql announced(LocalDate day) {
        announcedOn = day;
        return this;
    }

    public AwardInSql notAnnounced() {
        announcedOn = null;
        return this;
    }

    public AwardInSql year(String year, long pounds) {
        years.put(year, pounds * 100);
        return this;
    }

    public AwardInSql places(String... gssCodes) {
        places = gssCodes;
        return this;
    }

    /// Writes it, and all it refers to that is not there yet. Answers its id.
    public UUID insert() {
        insertProgrammeAndRound();
        insertLeadAndProject();
        insertAward();
        if (years.isEmpty()) {
            year("2016-17", 1_000_000);
        }
        years.forEach((year, pence) -> db.sql("insert into award_profile values (?, ?, ?)")
                .params(id, year, pence)
                .update());
        for (var place : places) {
            db.sql("insert into award_place values (?, ?)").params(id, place).update();
        }
        return id;
    }

    private void insertProgrammeAndRound() {
        db.sql("""
                        insert into programme (id, version, code, name, purpose, legal_power, senior_owner)
                        values (gen_random_uuid(), 0, :code, :name, 'New ways of helping children', 'SECTION_14_EDUCATION_ACT_2002', 'Director')
                        on conflict (code) do nothing""")
                .param("code", programme)
                .param(
                        "name",
                        programme.equals("CSCIP")
                                ? "Children’s Social Care Innovation Programme"
                                : "Programme " + programme)
                .update();
        db.sql("""
                        insert into funding_round (id, version, code, programme_id, title, summary, kind, stage, opens_at,
                            closes_at, decision_on, first_year, last_year, allocation_pence, rule_book)
                        select gen_random_uuid(), 0, lower(:code) || '-2016', id, 'Scale and spread', '', 'COMPETED',
                            'DELIVERING', '2016-05-01', '2016-07-01', '2016-10-01', '2016-17', '2019-20', 0, '[]'
                          from programme where code = :code
                        on conflict (code) do nothing""").param("code", programme).update();
    }

    private void insertLeadAndProject() {
        db.sql("""
                        insert into organisation (id, version, name, kind, org_id)
                        values (gen_random_uuid(), 0, :name, 'CHARITY', :org) on conflict (org_id) do nothing""").param("name", project).param("org", lead).update();
        db.sql("""
                        insert into project (id, version, code, title, summary, lead_organisation_id, maturity)
                        select gen_random_uuid(), 0, :code, :title, '', id, 'TEST' from organisation where org_id = :org
                        on conflict (code) do nothing""")
                .param("code", projectCode())
                .param("title", project)
                .param("org", lead)
                .update();
    }

    private void insertAward() {
        db.sql("""
                        insert into award (id, version, reference, programme_id, round_id, project_id, lead_organisation_id,
                            kind, status, payment_route, purpose, start_date, end_date, proposed_by, proposed_by_name,
                            proposed_at, approved_at, approved_on, informed_at, announced_on, direct_grounds, closed_reason, note)
                        select :id, 0, :reference, p.id, r.id, j.id, o.id, :kind, :status, :route,
                            'To help women whose children were taken into care', '2016-12-01', '2020-03-31',
                            gen_random_uuid(), 'Olu Officer', :proposed, :approved, cast(:approvedOn as date),
                            case when cast(:announced as date) is not null then cast(:approved as timestamptz) end,
                            cast(:announced as date), 'It grew out of the first pilots', 'A private reason', 'A free note'
                          from programme p join funding_round r on r.programme_id = p.id, project j, organisation o
                         where p.code = :programme and j.code = :project and o.org_id = :lead""")
                .param("id", id)
                .param("reference", reference)
                .param("kind", kind)
                .param("status", status)
                .param("route", lead.startsWith("GB-LAE") ? "SECTION_31" : "SECTION_14")
                .param("proposed", NOVEMBER.minusDays(20).atTime(12, 0).atOffset(ZoneOffset.UTC))
                .param("approved", NOVEMBER.minusDays(10).atTime(12, 0).atOffset(ZoneOffset.UTC))
                .param("approvedOn", NOVEMBER.minusDays(10).toString())
                .param("announced", announcedOn == null ? null : announcedOn.toString())
                .param("programme", programme)
                .param("project", projectCode())
                .param("lead", lead)
                .update();
    }

    private String projectCode() {
        var code = project.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return code.isEmpty() ? "p-" + reference.toLowerCase(Locale.UK) : code;
    }
}
