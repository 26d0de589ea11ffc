package uk.gov.education.grants.programme.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.grants.programme.Rounds.CLOSES;
import static uk.gov.education.grants.programme.Rounds.OPENS;
import static uk.gov.education.grants.shared.Money.pounds;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.funding.GrantCeiling;
import uk.gov.education.grants.identity.PeopleService;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.programme.Rounds;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.WholeHouse;

/// Rounds as somebody reads them who has not signed in.
@WholeHouse
@Transactional
class RoundWebTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    PeopleService people;

    @Autowired
    EntityManager saved;

    @Autowired
    Rounds fixtures;

    @Autowired
    RoundService rounds;

    @Autowired
    MovableClock clock;

    Browser reader;

    @BeforeEach
    void somebodyOutside() {
        reader = Browser.ofThePublic(mvc);
    }

    @AfterEach
    void backToTheUsualDay() {
        clock.reset();
    }

    @Test
    void withoutRoundsThePageSaysWhatToDo() {
        assertThat(reader.page("/rounds").expectFirst("main").text())
                .contains("No round is open now.", "No round is announced.", "No round has closed yet.");
    }

    @Test
    void aRoundMovesThroughTheListWithTheClock() {
        aReadyRound();
        assertThat(placeOfTheRound()).isEqualTo("To come");
        assertThat(reader.page("/rounds").expectFirst("main").text())
                .contains("Opens on 30 November 2026 at 09:00 and closes on 29 January 2027 at 12:00 UK time.");
        clock.setTo(OPENS);
        assertThat(placeOfTheRound()).isEqualTo("Open now");
        clock.setTo(CLOSES);
        assertThat(placeOfTheRound()).isEqualTo("Closed");
    }

    @Test
    void everythingIsReadBeforeSigningIn() {
        aReadyRound();
        var page = reader.page("/rounds/scale-up");
        assertThat(page.expectFirst("h1").text()).isEqualTo("Scale up what works");
        assertThat(page.expectFirst("main").text())
                .contains(
                        "30 November 2026 at 09:00 UK time",
                        "29 January 2027 at 12:00 UK time, by the clock of this service",
                        "20 March 2027",
                        "£60,000,000",
                        "2026-27 to 2028-29",
                        "Section 14 of the Education Act 2002",
                        "A project may ask for no more than £12,000,000.",
                        "A project may not start before 20 March 2027, the day on which the round is decided.",
                        "An award must fit into what is left of the round's allocation.");
        assertThat(page.select("tbody tr").eachText())
                .containsExactly("Need How many children? 40%", "Plan Can it be done? 60%");
        assertThat(page.select("ol li").eachText())
                .containsExactly("What will you do? Say for whom. 500 words or less");
        assertThat(page.select("main a[href$=/setup]")).isEmpty();
    }

    @Test
    void aBidIsStartedOnlyWhileTheRoundIsOpen() {
        aReadyRound();
        assertThat(startsABid()).isFalse();
        assertThat(reader.page("/rounds/scale-up").expectFirst("main").text())
                .contains("You can start a bid from 30 November 2026 at 09:00 UK time.");
        clock.setTo(OPENS);
        assertThat(startsABid()).isTrue();
        assertThat(Browser.of(Role.OFFICER, mvc, people, saved)
                        .page("/rounds/scale-up")
                        .select("main a[href$=/bids/new]"))
                .isEmpty();
        clock.setTo(CLOSES);
        assertThat(startsABid()).isFalse();
        assertThat(reader.page("/rounds/scale-up").expectFirst("main").text())
                .contains("This round takes no more bids.");
    }

    @Test
    void anExtensionIsExplainedToEverybody() {
        aReadyRound();
        rounds.extend(Rounds.OFFICER, "scale-up", CLOSES.plusSeconds(3_600), "The service was down on 20 January.");
        assertThat(reader.page("/rounds/scale-up")
                        .expectFirst(".govuk-inset-text")
                        .text())
                .isEqualTo(
                        "The closing was moved to 29 January 2027 at 13:00 UK time. The service was down on 20 January.");
    }

    @Test
    void aDraftIsSeenByTheDepartmentOnly() {
        fixtures.programme("CSCIP", pounds(50_000_000));
        fixtures.completeDraft("CSCIP", "secret", pounds(1), List.of(new GrantCeiling(pounds(1))));
        assertThat(reader.get("/rounds/secret")).hasStatus(404);
        assertThat(Browser.of(Role.ASSESSOR, mvc, people, saved).get("/rounds/secret"))
                .hasStatus(404);
        assertThat(Browser.of(Role.ANALYST, mvc, people, saved)
                        .page("/rounds/secret")
                        .expectFirst(".govuk-inset-text")
                        .text())
                .isEqualTo("This is a draft that only the Department can see.");
        assertThat(reader.page("/rounds").text()).doesNotContain("Scale up what works");
    }

    @Test
    void anOpenPageAsksForNoSession() {
        aReadyRound();
        assertThat(reader.get("/rounds/scale-up").getResponse().getHeaders("Set-Cookie"))
                .isEmpty();
    }

    private void aReadyRound() {
        fixtures.programme("CSCIP", pounds(50_000_000));
        fixtures.ready("CSCIP", "scale-up", pounds(60_000_000));
    }

    private boolean startsABid() {
        return !reader.page("/rounds/scale-up")
                .select("a[href=/rounds/scale-up/bids/new]")
                .isEmpty();
    }

    /// The heading under which the round stands.
    private String placeOfTheRound() {
        var place = reader.page("/rounds").expectFirst("a[href=/rounds/scale-up]");
        while (!place.is("main section > *")) {
            place = place.parent();
        }
        while (!place.is("h2")) {
            place = place.previousElementSibling();
        }
        return place.text();
    }
}
