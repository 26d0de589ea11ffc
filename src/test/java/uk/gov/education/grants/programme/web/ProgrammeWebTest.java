package uk.gov.education.grants.programme.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.grants.programme.Rounds.FIRST;
import static uk.gov.education.grants.programme.web.Browser.errorOf;
import static uk.gov.education.grants.shared.Money.pounds;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.identity.PeopleService;
import uk.gov.education.grants.programme.Commitments;
import uk.gov.education.grants.programme.Rounds;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.shared.SpendProfile;
import uk.gov.education.grants.support.WholeHouse;

/// Programmes and budgets, as an officer meets them.
@WholeHouse
@Transactional
class ProgrammeWebTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    PeopleService people;

    @Autowired
    EntityManager saved;

    @Autowired
    Rounds fixtures;

    @Autowired
    Commitments commitments;

    Browser officer;

    @BeforeEach
    void anOfficer() {
        officer = Browser.of(Role.OFFICER, mvc, people, saved);
    }

    @Test
    void aProgrammeIsAddedAndFoundInTheList() {
        assertThat(officer.sent("/programmes/new", newProgramme())).isEqualTo("/programmes/TPP");
        var page = officer.page("/programmes/TPP");
        assertThat(page.expectFirst("h1").text()).isEqualTo("Teaching Partnerships");
        assertThat(page.expectFirst("dl").text()).contains("Section 14 of the Education Act 2002", "Isabelle Trowler");
        assertThat(page.expectFirst("main").text()).contains("This programme has no round yet.");
        assertThat(officer.page("/programmes").select("tbody th a").eachText()).contains("Teaching Partnerships");
    }

    @Test
    void whatWasTypedComesBackWithEveryProblem() {
        var typed = newProgramme();
        typed.put("code", "tpp1");
        typed.put("seniorOwner", "");
        typed.remove("legalPower");
        typed.put("name", "<b>Partners</b>");
        var page = officer.refused("/programmes/new", typed);
        assertThat(errorOf(page, "code")).isEqualTo("The code must be two to eight capital letters, like CSCIP");
        assertThat(errorOf(page, "seniorOwner")).isEqualTo("Enter who answers for the programme");
        assertThat(errorOf(page, "legalPower")).isEqualTo("Select the law under which the programme pays grant");
        assertThat(page.expectFirst("[name=code]").val()).isEqualTo("tpp1");
        assertThat(page.expectFirst("[name=name]").val()).isEqualTo("<b>Partners</b>");
        assertThat(page.select("main b")).isEmpty();
    }

    @Test
    void aCodeBelongsToOneProgramme() {
        fixtures.programme("CSCIP", pounds(100));
        var typed = newProgramme();
        typed.put("code", "CSCIP");
        assertThat(errorOf(officer.refused("/programmes/new", typed), "code"))
                .isEqualTo(
                        "The code CSCIP belongs to “Children's Social Care Innovation Programme” already. Choose another");
    }

    @Test
    void whatIsSaidCanBeChanged() {
        fixtures.programme("CSCIP", pounds(100));
        var fields = Browser.fieldsOf(officer.page("/programmes/CSCIP/details"));
        assertThat(fields).containsEntry("legalPower", "SECTION_14_EDUCATION_ACT_2002");
        fields.put("seniorOwner", "Somebody else");
        assertThat(officer.sent("/programmes/CSCIP/details", fields)).isEqualTo("/programmes/CSCIP");
        assertThat(officer.page("/programmes/CSCIP").expectFirst("dl").text()).contains("Somebody else");
    }

    @Test
    void theSharesOfFundersComeToTheWhole() {
        fixtures.programme("CSCIP", pounds(100));
        var fields = new HashMap<>(Map.of(
                "name-1",
                "Department for Education",
                "share-1",
                "60",
                "name-2",
                "Department of Health",
                "share-2",
                "39.5"));
        var page = officer.refused("/programmes/CSCIP/funders", fields);
        assertThat(errorOf(page, "share-1")).isEqualTo("The shares must come to 100%. They come to 99.5%");
        assertThat(page.expectFirst("[name=share-2]").val()).isEqualTo("39.5");
        fields.put("share-2", "40");
        officer.sent("/programmes/CSCIP/funders", fields);
        assertThat(officer.page("/programmes/CSCIP").select("dl li").eachText())
                .containsExactly("Department for Education: 60%", "Department of Health: 40%");
        assertThat(Browser.fieldsOf(officer.page("/programmes/CSCIP/funders"))).containsAllEntriesOf(fields);
    }

    @Test
    void anAnnouncementIsNotedOnceHoweverOftenItIsSent() {
        fixtures.programme("CSCIP", pounds(100));
        var fields = Map.of(
                "title",
                "Up to £200 million",
                "amount",
                "200,000,000",
                "firstYear",
                "2016-17",
                "lastYear",
                "2019-20",
                "by",
                "Secretary of State for Education",
                "source",
                "Speech of 3 November 2016");
        officer.sent("/programmes/CSCIP/announcements/new", fields);
        officer.sent("/programmes/CSCIP/announcements/new", fields);
        assertThat(officer.page("/programmes/CSCIP").select("tbody tr").eachText())
                .containsExactly(
                        "Up to £200 million Secretary of State for Education 2016-17 to 2019-20 £200,000,000 Speech of 3 November 2016");
    }

    @Test
    void anAnnouncementOfARoundSaysByWhomWhenAndWhereItWasMade() {
        fixtures.programme("CSCIP", pounds(100));
        fixtures.draft("CSCIP", "scale-up", pounds(50));
        var fields = new HashMap<>(Map.of(
                "title",
                "11 projects",
                "amount",
                "36,000,000",
                "firstYear",
                "2016-17",
                "lastYear",
                "2019-20",
                "by",
                "Department for Education",
                "on-day",
                "20",
                "on-month",
                "3",
                "on-year",
                "2017",
                "source",
                "Press release",
                "url",
                "https://www.gov.uk/news"));
        fields.put("round", "no-round-of-it");
        assertThat(errorOf(officer.refused("/programmes/CSCIP/announcements/new", fields), "round"))
                .isEqualTo("Select a round of this programme, or the whole programme");
        fields.put("round", "scale-up");
        officer.sent("/programmes/CSCIP/announcements/new", fields);
        var row = officer.page("/programmes/CSCIP").expectFirst("tbody tr");
        assertThat(row.text())
                .isEqualTo(
                        "11 projects Department for Education, 20 March 2017 2016-17 to 2019-20 £36,000,000 Press release");
        assertThat(row.select("a").eachAttr("href")).containsExactly("https://www.gov.uk/news");
    }

    @Test
    void anAnnouncementsYearsAreInOrder() {
        fixtures.programme("CSCIP", pounds(100));
        var page = officer.refused(
                "/programmes/CSCIP/announcements/new",
                Map.of(
                        "title",
                        "A",
                        "amount",
                        "1",
                        "firstYear",
                        "2019-20",
                        "lastYear",
                        "2016-17",
                        "by",
                        "A",
                        "source",
                        "B"));
        assertThat(errorOf(page, "lastYear"))
                .isEqualTo("The last financial year must not come before the first, 2019-20");
    }

    @Test
    void theBudgetIsShownByYearAndSet() {
        fixtures.programme("CSCIP", pounds(1_000));
        var round = fixtures.draft("CSCIP", "scale-up", pounds(2_000));
        commitments.commit(fixtures.promise(round), SpendProfile.of(Map.of(FIRST, pounds(250))));
        var page = officer.page("/programmes/CSCIP/budget");
        assertThat(page.select("tbody tr").first().text()).startsWith("2026-27, its end £1,000 £250 25% £0 £750");
        assertThat(page.expectFirst("tfoot").text()).startsWith("All years £3,000 £250 £0 £2,750");
        assertThat(page.expectFirst("svg title").text()).contains("table");
        assertThat(page.select("svg rect.app-bar").eachAttr("width")).containsExactly("130", "0", "0");
        assertThat(page.select("[style]")).isEmpty();
        assertThat(officer.sent("/programmes/CSCIP/budget", Map.of("year", "2026-27", "budget", "£2,000")))
                .isEqualTo("/programmes/CSCIP/budget");
        assertThat(officer.page("/programmes/CSCIP/budget")
                        .select("tbody tr")
                        .first()
                        .text())
                .startsWith("2026-27, its end £2,000 £250 12.5% £0 £1,750");
    }

    @Test
    void theBudgetOfAYearStandsReadyToBeChanged() {
        fixtures.programme("CSCIP", pounds(1_000));
        var page = officer.page("/programmes/CSCIP/budget?year=2027-28");
        assertThat(Browser.fieldsOf(page)).containsEntry("year", "2027-28").containsEntry("budget", "1,000");
    }

    @Test
    void aBudgetBelowWhatIsCommittedIsRefusedWithFigures() {
        fixtures.programme("CSCIP", pounds(1_000));
        var round = fixtures.draft("CSCIP", "scale-up", pounds(2_000));
        commitments.commit(fixtures.promise(round), SpendProfile.of(Map.of(FIRST, pounds(250))));
        var page = officer.refused("/programmes/CSCIP/budget", Map.of("year", "2026-27", "budget", "200"));
        assertThat(errorOf(page, "budget"))
                .isEqualTo(
                        "The budget of 2026-27 cannot be less than £250, which is already committed to awards: this is"
                                + " £50 too little.");
        assertThat(Browser.fieldsOf(page)).containsEntry("year", "2026-27").containsEntry("budget", "200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lots", "", "-1", "1.001", "99999999999999", "£"})
    void anAmountThatIsNoneIsGivenBack(String typed) {
        fixtures.programme("CSCIP", pounds(1_000));
        var page = officer.refused("/programmes/CSCIP/budget", Map.of("year", "2026-27", "budget", typed));
        assertThat(errorOf(page, "budget")).isNotEmpty();
        assertThat(page.expectFirst("[name=budget]").val()).isEqualTo(typed);
    }

    @Test
    void aYearThatNobodyOffersIsAProblem() {
        fixtures.programme("CSCIP", pounds(1_000));
        var page = officer.refused("/programmes/CSCIP/budget", Map.of("year", "2099-00", "budget", "5"));
        assertThat(errorOf(page, "year")).isEqualTo("Select the financial year");
    }

    @Test
    void aProgrammeThatIsNotThereIsNotFound() {
        assertThat(officer.get("/programmes/XX")).hasStatus(404);
        assertThat(officer.get("/programmes/XX/budget")).hasStatus(404);
        assertThat(officer.get("/programmes/XX/rounds/new")).hasStatus(404);
    }

    private static Map<String, String> newProgramme() {
        return new HashMap<>(Map.of(
                "code", "TPP",
                "name", "Teaching Partnerships",
                "purpose", "To raise the standard of social workers",
                "legalPower", "SECTION_14_EDUCATION_ACT_2002",
                "seniorOwner", "Isabelle Trowler"));
    }
}
