package uk.gov.education.grants.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.persistence.EntityManager;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.identity.PeopleService;
import uk.gov.education.grants.organisation.NewOrganisation;
import uk.gov.education.grants.organisation.OrganisationService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.OrganisationKind;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.WholeHouse;

/// The pages about organisations and local authorities, as a browser gets them.
@WholeHouse
@Transactional
class OrganisationWebTest {

    private static final String ADMIN = "admin@example.org";
    private static final String OFFICER = "officer@example.org";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    PeopleService people;

    @Autowired
    OrganisationService organisations;

    @Autowired
    EntityManager saved;

    @BeforeEach
    void anAdministratorAndAnOfficer() {
        person(ADMIN, Role.ADMIN);
        person(OFFICER, Role.OFFICER);
        saved.flush();
    }

    @Test
    void theListIsSearchedByWordsAndKind() {
        var page = page(ADMIN, "/admin/organisations?q=hackney&kind=LOCAL_AUTHORITY");
        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.expectFirst("tbody a").attr("href")).isEqualTo("/admin/organisations/GB-LAE-HCK");
        assertThat(page.expectFirst("caption").text()).isEqualTo("1 organisation");
        assertThat(page.expectFirst("input[name=q]").val()).isEqualTo("hackney");
        assertThat(page.expectFirst("select[name=kind] option[selected]").val()).isEqualTo("LOCAL_AUTHORITY");
        assertThat(page(ADMIN, "/admin/organisations?q=zzz").expectFirst("main").text())
                .contains("No organisation fits");
    }

    @Test
    void theListGoesOnOnTheNextPage() {
        var first = page(ADMIN, "/admin/organisations");
        assertThat(first.select("tbody tr")).hasSize(50);
        var next = first.expectFirst(".govuk-pagination__next a").attr("href");
        var second = page(ADMIN, next);
        assertThat(second.expectFirst("tbody a").text())
                .isGreaterThan(first.select("tbody a").last().text());
    }

    @Test
    void anAdministratorAddsACharity() {
        var added = post(
                ADMIN,
                "/admin/organisations",
                Map.of("name", "Family Rights Group", "kind", "CHARITY", "charityNumber", "1015665"));
        assertThat(added).hasRedirectedUrl("/admin/organisations/GB-CHC-1015665");
        assertThat(page(ADMIN, "/admin/organisations/GB-CHC-1015665")
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
        var page = shown(post(
                ADMIN, "/admin/organisations", Map.of("name", "FRG", "kind", "CHARITY", "charityNumber", "1015665")));
        assertThat(page.expectFirst(".govuk-error-summary").text())
                .contains("This organisation is here already: Family Rights Group, GB-CHC-1015665");
        assertThat(page.select("main a").eachAttr("href")).contains("/admin/organisations/GB-CHC-1015665");
        assertThat(page.expectFirst("input[name=name]").val()).isEqualTo("FRG");
    }

    @Test
    void everyProblemStandsBesideItsFieldAndNothingTypedIsLost() {
        var page = shown(post(
                ADMIN,
                "/admin/organisations",
                Map.of(
                        "name", "–",
                        "kind", "LOCAL_AUTHORITY",
                        "charityNumber", "one",
                        "companyNumber", "two",
                        "website", "javascript:alert(1)")));
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#name", "#kind", "#charityNumber", "#companyNumber", "#website");
        assertThat(page.expectFirst("input[name=charityNumber]").val()).isEqualTo("one");
        assertThat(page.expectFirst("input[name=website]").val()).isEqualTo("javascript:alert(1)");
    }

    @Test
    void anAdministratorChangesAName() {
        assertThat(page(ADMIN, "/admin/organisations/GB-LAE-HCK/name")
                        .expectFirst("input[name=name]")
                        .val())
                .isEqualTo("Hackney");
        assertThat(shown(post(ADMIN, "/admin/organisations/GB-LAE-HCK/name", Map.of("name", " ")))
                        .expectFirst("#name-error")
                        .text())
                .isEqualTo("Error: Enter the name of the organisation");
        assertThat(post(ADMIN, "/admin/organisations/GB-LAE-HCK/name", Map.of("name", "Hackney <b>")))
                .hasRedirectedUrl("/admin/organisations/GB-LAE-HCK");
        assertThat(page(ADMIN, "/admin/organisations/GB-LAE-HCK")
                        .expectFirst("h1")
                        .text())
                .isEqualTo("Hackney <b>");
    }

    @Test
    void anOfficerRecordsWhatWasChecked() {
        var address = "/admin/organisations/GB-LAE-HCK/due-diligence";
        assertThat(page(OFFICER, "/admin/organisations/GB-LAE-HCK")
                        .expectFirst("main")
                        .text())
                .contains("Nobody has recorded checks");
        var refused = shown(post(
                OFFICER,
                address,
                Map.of(
                        "note",
                        "Accounts",
                        "validUntil-day",
                        "23",
                        "validUntil-month",
                        "11",
                        "validUntil-year",
                        "2026")));
        assertThat(refused.select(".govuk-error-summary a").eachText())
                .containsExactly(
                        "Select how much risk the organisation carries",
                        "The last day on which the checks hold must be today or later");
        assertThat(refused.expectFirst("textarea").wholeText()).contains("Accounts");
        assertThat(post(
                        OFFICER,
                        address,
                        Map.of(
                                "rating", "LOW",
                                "note", "Accounts in order",
                                "validUntil-day", "24",
                                "validUntil-month", "11",
                                "validUntil-year", "2026")))
                .hasRedirectedUrl("/admin/organisations/GB-LAE-HCK");
        assertThat(page(OFFICER, "/admin/organisations/GB-LAE-HCK")
                        .expectFirst("main")
                        .text())
                .contains("In date", "24 November 2026", "Low risk", "Accounts in order");
    }

    @Test
    void buttonsStandOnlyWhereTheyMayBePressed() {
        assertThat(page(OFFICER, "/admin/organisations").select("a[href$=/new]"))
                .isEmpty();
        assertThat(page(ADMIN, "/admin/organisations").select("a[href$=/new]")).hasSize(1);
        assertThat(mvc.get().uri("/admin/organisations/new").with(user(OFFICER)))
                .hasStatus(403);
        assertThat(mvc.get().uri("/admin/organisations/GB-LAE-HCK/name").with(user(OFFICER)))
                .hasStatus(403);
        assertThat(mvc.get()
                        .uri("/admin/organisations/GB-LAE-HCK/due-diligence")
                        .with(user(ADMIN)))
                .hasStatus(403);
        assertThat(mvc.get().uri("/admin/organisations/GB-LAE-XXX").with(user(ADMIN)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/admin/organisations")).hasRedirectedUrl("/sign-in");
    }

    @Test
    void aCouncilThatWasDividedSaysSo() {
        var page = page(ADMIN, "/admin/organisations/GB-LAE-NTH");
        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "E10000021 928 From 2009 to 31 March 2021 The county was divided into two councils, North and West Northamptonshire.");
        assertThat(page.expectFirst("main").text()).contains("165,060 aged 0 to 17", "Northamptonshire County Council");
    }

    @Test
    void theListOfAuthoritiesSaysThatCodesChange() {
        var all = page(ADMIN, "/admin/authorities");
        assertThat(all.expectFirst("caption").text()).isEqualTo("163 codes of 161 councils");
        assertThat(all.expectFirst("main").text()).contains("Codes change:");
        var then = page(ADMIN, "/admin/authorities?on-day=20&on-month=3&on-year=2017");
        assertThat(then.expectFirst("caption").text()).isEqualTo("152 codes of 152 councils");
        var london = page(ADMIN, "/admin/authorities?region=LONDON&on-day=20&on-month=March&on-year=2017");
        assertThat(london.expectFirst("caption").text()).isEqualTo("33 codes of 33 councils");
        assertThat(london.expectFirst("input[name=on-month]").val()).isEqualTo("March");
    }

    @Test
    void aDayThatIsNoneIsAProblemAndNotACrash() {
        var page = page(ADMIN, "/admin/authorities?on-day=31&on-month=2&on-year=2017");
        assertThat(page.expectFirst(".govuk-error-summary a").text())
                .isEqualTo("The day must be a real day: February 2017 has 28 days");
        assertThat(page.expectFirst("caption").text()).startsWith("163 codes");
    }

    private void person(String username, Role role) {
        people.add(Actor.SERVICE, username, "Jo Patel", "demonstration");
        people.grant(Actor.SERVICE, username, role, null, null);
    }

    private Document page(String username, String address) {
        return shown(mvc.get().uri(address).with(user(username)).exchange());
    }

    private static Document shown(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MvcTestResult post(String username, String address, Map<String, String> fields) {
        var request = mvc.post().uri(address).with(user(username)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
