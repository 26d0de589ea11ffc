package uk.gov.education.grants.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.grants.support.AwardInSql.award;

import jakarta.persistence.EntityManager;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.identity.PeopleService;
import uk.gov.education.grants.report.Report;
import uk.gov.education.grants.report.ReportColumn;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.Browser;
import uk.gov.education.grants.support.CsvText;
import uk.gov.education.grants.support.WholeHouse;

/// The reports of analysts, and who else may have them.
@WholeHouse
@Transactional
class ReportWebTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    @Autowired
    PeopleService people;

    @Autowired
    EntityManager saved;

    private Browser analyst;

    @BeforeEach
    void anAnalyst() {
        analyst = browserOf(Role.ANALYST);
    }

    @Test
    void theCatalogueLeadsToEveryReportAndTheDictionarySaysWhatEveryColumnMeans() {
        assertThat(analyst.page("/reports").select("main h2 a").eachAttr("href"))
                .containsExactlyElementsOf(Arrays.stream(Report.values())
                        .map(report -> "/reports/" + report.slug())
                        .toList());
        assertThat(analyst.page("/reports/columns").select("main dt").eachText())
                .containsExactlyElementsOf(Arrays.stream(Report.values())
                        .flatMap(report -> report.columns().stream())
                        .map(ReportColumn::name)
                        .toList());
    }

    @Test
    void thePageOfAReportCountsItsRowsAndLeadsToItsFiles() {
        award(db, "CSCIP-2016-0001").places("E09000012").insert();
        award(db, "CSCIP-2016-0002").kind("SCALE_UP").insert();
        var page = analyst.page("/reports/awards?kind=pilot&region=London");
        assertThat(page.select("main h2").first().text()).isEqualTo("1 row");
        assertThat(page.select("main a[role=button], main a[download]").eachAttr("href"))
                .containsExactly(
                        "/reports/awards.csv?region=London&kind=pilot",
                        "/reports/awards.ods?region=London&kind=pilot",
                        "/reports/awards.csv-metadata.json?region=London&kind=pilot");
        assertThat(page.select("main p a[href*=as-at]").attr("href"))
                .startsWith("/reports/awards?region=London&kind=pilot&as-at=20")
                .endsWith("Z");
    }

    @Test
    void anInstantThatCannotBeReadComesBackWithASentence() {
        var page = analyst.page("/reports/awards?as-at=yesterday");
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select("#as-at").val()).isEqualTo("yesterday");
        assertThat(page.select(".govuk-error-summary a").text())
                .startsWith("The instant must be a day, like 2026-11-27");
        assertThat(page.select("main a[role=button]")).isEmpty();
        assertThat(analyst.get("/reports/awards.csv?as-at=2999-01-01")).hasStatus(400);
    }

    @Test
    void aFilterThatAReportDoesNotHaveIsRefused() {
        assertThat(analyst.get("/reports/budgets.csv?kind=pilot"))
                .hasStatus(400)
                .bodyText()
                .isEqualTo(
                        "This file cannot be made: The report of programme budgets cannot be filtered by this (kind).\n");
    }

    @Test
    void theAwardsReportHasEveryAwardAndBeginsAsTheRegisterDoes() {
        award(db, "CSCIP-2016-0001").insert();
        var announced =
                award(db, "CSCIP-2016-0002").notAnnounced().status("APPROVED").insert();
        award(db, "CSCIP-2016-0003").notAnnounced().status("PROPOSED").insert();
        dispense(announced, "FR-17");
        dispense(announced, "FR-05");
        var report = csv(analyst, "/reports/awards.csv");
        assertThat(report.getFirst())
                .startsWith(csv(analyst, "/awards.csv").getFirst().toArray(String[]::new))
                .endsWith("payment_route", "proposed_on", "informed_on", "dispensed_rules");
        assertThat(report.stream().skip(1).map(List::getFirst))
                .containsExactly("CSCIP-2016-0001", "CSCIP-2016-0002", "CSCIP-2016-0003");
        assertThat(report.get(2)).endsWith("section_31", "2016-10-14", null, "FR-05;FR-17");
    }

    @Test
    void moneyByYearCountsWhatIsCommittedAndAddsUpToTheAwards() throws UnsupportedEncodingException {
        award(db, "CSCIP-2016-0001")
                .year("2016-17", 800_000)
                .year("2017-18", 6_000_000)
                .places("E09000012")
                .insert();
        award(db, "CSCIP-2016-0002").notAnnounced().status("APPROVED").insert();
        award(db, "CSCIP-2016-0003").notAnnounced().status("PROPOSED").insert();
        award(db, "CSCIP-2016-0004").status("LAPSED").insert();
        assertThat(analyst.get("/reports/award-years.csv").getResponse().getContentAsString())
                .isEqualTo("""
                        award_reference,financial_year,amount,region,authority_code,authority,programme_code,programme,round,project,kind,lead_organisation,lead_organisation_id,places,status,announced_on
                        CSCIP-2016-0001,2016-17,800000.00,London,,,CSCIP,Children’s Social Care Innovation Programme,Scale and spread,Pause,pilot,Hackney,GB-LAE-HCK,E09000012,live,2016-11-03
                        CSCIP-2016-0001,2017-18,6000000.00,London,,,CSCIP,Children’s Social Care Innovation Programme,Scale and spread,Pause,pilot,Hackney,GB-LAE-HCK,E09000012,live,2016-11-03
                        CSCIP-2016-0002,2016-17,1000000.00,London,,,CSCIP,Children’s Social Care Innovation Programme,Scale and spread,Pause,pilot,Hackney,GB-LAE-HCK,,approved,
                        """.replace("\n", "\r\n"));
        assertThat(csv(analyst, "/reports/award-years.csv?year=2017-18&min=6,800,000").stream()
                        .skip(1))
                .singleElement()
                .satisfies(row -> assertThat(row).startsWith("CSCIP-2016-0001", "2017-18", "6000000.00"));
    }

    @Test
    void everyFilterOfTheRegisterWorksOnEveryReport() {
        award(db, "CSCIP-2016-0001").places("E09000012").insert();
        var query =
                "?q=pause&programme=CSCIP&round=cscip-2016&region=London&authority=E09000012&organisation=hackney&kind=pilot&year=2016-17&min=1&max=1000000";
        assertThat(csv(analyst, "/reports/awards.csv" + query)).hasSize(2);
        assertThat(csv(analyst, "/reports/award-years.csv" + query)).hasSize(2);
        assertThat(analyst.get("/reports/awards.csv?min=lots")).hasStatus(400);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"BID_EDITOR", "CERTIFIER", "EVALUATOR"})
    void onlySomeOfTheDepartmentMayHaveThem(Role role) {
        var allowed =
                List.of(Role.ANALYST, Role.OFFICER, Role.APPROVER, Role.FINANCE).contains(role);
        for (var address : List.of("/reports", "/reports/awards.csv", "/reports/award-years.csv")) {
            assertThat(browserOf(role).get(address)).hasStatus(allowed ? 200 : 403);
        }
    }

    @Test
    void thePublicIsAskedToSignInAndAReportThatIsNotThereIsNotFound() {
        assertThat(Browser.ofThePublic(mvc).get("/reports/awards.csv")).hasRedirectedUrl("/sign-in");
        assertThat(analyst.get("/reports/secrets.csv")).hasStatus(404);
    }

    @Test
    void aReportIsKeptByNobodyOnTheWay() {
        assertThat(analyst.get("/reports/awards.csv")).hasHeader("Cache-Control", "no-store");
    }

    private Browser browserOf(Role role) {
        var username = role.name().toLowerCase(Locale.UK) + UUID.randomUUID() + "@example.org";
        var id = people.add(Actor.SERVICE, username, "Somebody", "correct horse");
        people.grant(Actor.SERVICE, id, role, null, role == Role.APPROVER ? Money.pounds(1) : null);
        saved.flush();
        return Browser.of(mvc, username);
    }

    private void dispense(UUID award, String rule) {
        db.sql("""
                        insert into award_dispensation (id, award_id, rule_code, breach, reason, requested_by,
                            requested_by_name, requested_at, decision, decided_by, decided_by_name, decided_at)
                        values (gen_random_uuid(), ?, ?, 'Late', 'Because', gen_random_uuid(), 'Olu', now(), 'APPROVED',
                            gen_random_uuid(), 'Ada', now())""").params(award, rule).update();
    }

    private static List<List<String>> csv(Browser browser, String address) {
        try {
            return CsvText.read(browser.get(address).getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
