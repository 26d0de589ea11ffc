package uk.gov.education.grants.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.identity.PeopleService;
import uk.gov.education.grants.organisation.NewOrganisation;
import uk.gov.education.grants.organisation.OrganisationService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.OrganisationKind;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.Browser;
import uk.gov.education.grants.support.WholeHouse;

/// The pages about organisations and local authorities, as a browser gets them.
@WholeHouse
@Transactional
class OrganisationWebTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    PeopleService people;

    @Autowired
    OrganisationService organisations;

    @Autowired
    EntityManager saved;

    private Browser admin;
    private Browser officer;

    @BeforeEach
    void anAdministratorAndAnOfficer() {
        admin = browserOf("admin@example.org", Role.ADMIN);
        officer = browserOf("officer@example.org", Role.OFFICER);
    }

    @Test
    void theListIsSearchedByWordsAndKind() {
        var page = admin.page("/admin/organisations?q=hackney&kind=LOCAL_AUTHORITY");
        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.expectFirst("tbody a").attr("href")).isEqualTo("/admin/organisations/GB-LAE-HCK");
        assertThat(page.expectFirst("caption").text()).isEqualTo("1 organisation");
        assertThat(page.expectFirst("input[name=q]").val()).isEqualTo("hackney");
        assertThat(page.expectFirst("select[name=kind] option[selected]").val()).isEqualTo("LOCAL_AUTHORITY");
        assertThat(admin.page("/admin/organisations?q=zzz").expectFirst("main").text())
                .contains("No organisation fits");
    }

    @Test
    void theListGoesOnOnTheNextPage() {
        var first = admin.page("/admin/organisations");
        assertThat(first.select("tbody tr")).hasSize(50);
        var next = first.expectFirst(".govuk-pagination__next a").attr("href");
        var second = admin.page(next);
        assertThat(second.expectFirst("tbody a").text())
                .isGreaterThan(first.select("tbody a").last().text());
    }

    @Test
    void anAdministratorAddsACharity() {
        var added = admin.post(
                "/admin/organisations",
                Map.of("name", "Family Rights Group", "kind", "CHARITY", "charityNumber", "1015665"));
        assertThat(added).hasRedirectedUrl("/admin/organisations/GB-CHC-1015665");
        assertThat(admin.page("/admin/organisations/GB-CHC-1015665")
                        .select(".govuk-summary-list__value")
                        .eachText())
                .startsWith("Family Rights Group", "GB-CHC-1015665", "1015665");
    }

    @Test
    void whoIsHereAlreadyIsNamed() {
        organisations.add(
                Actor.SERVICE,
                NewOrganisation.of(OrganisationKind.CHARITY, "Family Rights Group")
                        .withCharityNumber("1015665"));
        var page = admin.refused(
                "/admin/organisations", Map.of("name", "FRG", "kind", "CHARITY", "charityNumber", "1015665"));
        assertThat(page.expectFirst(".govuk-error-summary").text())
                .contains("This organisation is here already: Family Rights Group, GB-CHC-1015665");
        assertThat(page.select("main a").eachAttr("href")).contains("/admin/organisations/GB-CHC-1015665");
        assertThat(page.expectFirst("input[name=name]").val()).isEqualTo("FRG");
    }

    @Test
    void everyProblemStandsBesideItsFieldAndNothingTypedIsLost() {
        var page = admin.refused(
                "/admin/organisations",
                Map.of(
                        "name", "–",
                        "kind", "LOCAL_AUTHORITY",
                        "charityNumber", "one",
                        "companyNumber", "two",
                        "website", "javascript:alert(1)"));
        assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#name", "#kind", "#charityNumber", "#companyNumber", "#website");
        assertThat(page.expectFirst("input[name=charityNumber]").val()).isEqualTo("one");
        assertThat(page.expectFirst("input[name=website]").val()).isEqualTo("javascript:alert(1)");
    }

    @Test
    void anAdministratorChangesAName() {
        assertThat(admin.page("/admin/organisations/GB-LAE-HCK/name")
                        .expectFirst("input[name=name]")
                        .val())
                .isEqualTo("Hackney");
        assertThat(admin.refused("/admin/organisations/GB-LAE-HCK/name", Map.of("name", " "))
                        .expectFirst("#name-error")
                        .text())
                .isEqualTo("Error: Enter the name of the organisation");
        assertThat(admin.post("/admin/organisations/GB-LAE-HCK/name", Map.of("name", "Hackney <b>")))
                .hasRedirectedUrl("/admin/organisations/GB-LAE-HCK");
        assertThat(admin.page("/admin/organisations/GB-LAE-HCK")
                        .expectFirst("h1")
                        .text())
                .isEqualTo("Hackney <b>");
    }

    @Test
    void anOfficerRecordsWhatWasChecked() {
        var address = "/admin/organisations/GB-LAE-HCK/due-diligence";
        assertThat(officer.page("/admin/organisations/GB-LAE-HCK")
                        .expectFirst("main")
                        .text())
                .contains("Nobody has recorded checks");
        var refused = officer.refused(
                address,
                Map.of(
                        "note",
                        "Accounts",
                        "validUntil-day",
                        "23",
                        "validUntil-month",
                        "11",
                        "validUntil-year",
                        "2026"));
        assertThat(refused.select(".govuk-error-summary a").eachText())
                .containsExactly(
                        "Select how much risk the organisation carries",
                        "The last day on which the checks hold must be today or later");
        assertThat(refused.expectFirst("textarea").wholeText()).contains("Accounts");
        assertThat(officer.post(
                        address,
                        Map.of(
                                "rating", "LOW",
                                "note", "Accounts in order",
                                "validUntil-day", "24",
                                "validUntil-month", "11",
                                "validUntil-year", "2026")))
                .hasRedirectedUrl("/admin/organisations/GB-LAE-HCK");
        assertThat(officer.page("/admin/organisations/GB-LAE-HCK")
                        .expectFirst("main")
                        .text())
                .contains("In date", "24 November 2026", "Low risk", "Accounts in order");
    }

    @Test
    void anOfficerOverridesTheChecksForAShortTime() {
        var address = "/admin/organisations/GB-LAE-HCK/due-diligence/override";
        var refused = officer.refused(address, Map.of("until-day", "23", "until-month", "2", "until-year", "2027"));
        assertThat(refused.select(".govuk-error-summary a").eachText())
                .containsExactly(
                        "Enter why the Department goes on without the checks",
                        "The last day must be from today to 22 February 2027");
        assertThat(officer.post(
                        address,
                        Map.of(
                                "reason", "The accounts come next week",
                                "until-day", "22",
                                "until-month", "2",
                                "until-year", "2027")))
                .hasRedirectedUrl("/admin/organisations/GB-LAE-HCK");
        assertThat(officer.page("/admin/organisations/GB-LAE-HCK")
                        .expectFirst("main")
                        .text())
                .contains("until 22 February 2027 the organisation counts as checked", "The accounts come next week");
        assertThat(admin.get(address)).hasStatus(403);
    }

    @Test
    void buttonsStandOnlyWhereTheyMayBePressed() {
        assertThat(officer.page("/admin/organisations").select("a[href$=/new]")).isEmpty();
        assertThat(admin.page("/admin/organisations").select("a[href$=/new]")).hasSize(1);
        assertThat(officer.get("/admin/organisations/new")).hasStatus(403);
        assertThat(officer.get("/admin/organisations/GB-LAE-HCK/name")).hasStatus(403);
        assertThat(admin.get("/admin/organisations/GB-LAE-HCK/due-diligence")).hasStatus(403);
        assertThat(admin.get("/admin/organisations/GB-LAE-XXX")).hasStatus(404);
        assertThat(Browser.ofThePublic(mvc).get("/admin/organisations")).hasRedirectedUrl("/sign-in");
    }

    @Test
    void aCouncilThatWasDividedSaysSo() {
        var page = admin.page("/admin/organisations/GB-LAE-NTH");
        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "E10000021 928 From 2009 to 31 March 2021 The county was divided into two councils, North and West Northamptonshire.");
        assertThat(page.expectFirst("main").text()).contains("165,060 aged 0 to 17", "Northamptonshire County Council");
    }

    @Test
    void theListOfAuthoritiesSaysThatCodesChange() {
        var all = admin.page("/admin/authorities");
        assertThat(all.expectFirst("caption").text()).isEqualTo("163 codes of 161 councils");
        assertThat(all.expectFirst("main").text()).contains("Codes change:");
        var then = admin.page("/admin/authorities?on-day=20&on-month=3&on-year=2017");
        assertThat(then.expectFirst("caption").text()).isEqualTo("152 codes of 152 councils");
        var london = admin.page("/admin/authorities?region=LONDON&on-day=20&on-month=March&on-year=2017");
        assertThat(london.expectFirst("caption").text()).isEqualTo("33 codes of 33 councils");
        assertThat(london.expectFirst("input[name=on-month]").val()).isEqualTo("March");
    }

    @Test
    void aDayThatIsNoneIsAProblemAndNotACrash() {
        var page = admin.page("/admin/authorities?on-day=31&on-month=2&on-year=2017");
        assertThat(page.expectFirst(".govuk-error-summary a").text())
                .isEqualTo("The day must be a real day: February 2017 has 28 days");
        assertThat(page.expectFirst("caption").text()).startsWith("163 codes");
    }

    private Browser browserOf(String username, Role role) {
        var id = people.add(Actor.SERVICE, username, "Jo Patel", "demonstration");
        people.grant(Actor.SERVICE, id, role, null, null);
        saved.flush();
        return Browser.of(mvc, username);
    }
}
