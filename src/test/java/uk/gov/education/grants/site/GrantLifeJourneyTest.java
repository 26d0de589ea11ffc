package uk.gov.education.grants.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.support.CsvText;
import uk.gov.education.grants.support.DemoHouse;
import uk.gov.education.grants.support.PersonAtBrowser;

/// The whole main job in a real browser, by the people of the demonstration, each in a window of their own: from a
/// round that an officer opens to the award that an analyst downloads and the public reads. With JavaScript and
/// without.
@DemoHouse
class GrantLifeJourneyTest {

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    private final List<PersonAtBrowser> people = new ArrayList<>();

    @AfterEach
    void everybodyGoesHome() {
        people.forEach(PersonAtBrowser::close);
        clock.reset();
    }

    @ParameterizedTest(name = "with JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void fromAnOpenRoundToAnAwardThatEverybodyCanRead(boolean javaScript) {
        var round = javaScript ? "safe-streets-a" : "safe-streets-b";
        var project = javaScript ? "Safe streets" : "Safer streets";

        anOfficerOpensARound(round, javaScript);
        var bid = anEditorWritesABid(round, project, javaScript);
        aCertifierSubmitsIt(bid, javaScript);
        clock.setTo(clock.instant().plus(Duration.ofHours(3)));
        threeAssessorsScoreIt(round, bid, javaScript);
        var award = anOfficerRecommendsAndAnApproverApproves(round, bid, project, javaScript);
        anOfficerOffersAndAnnouncesIt(award, project, javaScript);
        anAnalystAndThePublicSeeIt(award, project, javaScript);
    }

    private void anOfficerOpensARound(String round, boolean javaScript) {
        var today = LocalDate.now(clock);
        var first = FinancialYear.of(today.plusDays(130));
        var officer = person("Olu Adeyemi", javaScript);
        officer.goTo("/programmes/DEMO/rounds/new")
                .type("title", "Safe streets for " + round)
                .type("code", round)
                .type("summary", "For streets on which teenagers are safe")
                .choose("kind", "COMPETED")
                .select("firstYear", first.toString())
                .select("lastYear", first.toString())
                .type("allocation", "100,000")
                .press("Save as draft");
        officer.goTo("/rounds/%s/setup/dates".formatted(round))
                .typeDate("opens", today.minusDays(2))
                .type("opensTime", "09:00")
                .typeDate("closes", today.plusDays(1))
                .type("closesTime", "00:05")
                .typeDate("decision", today.plusDays(1))
                .press("Save and continue");
        clock.setTo(today.atTime(23, 0).atZone(MovableClock.UNITED_KINGDOM).toInstant());
        officer.goTo("/rounds/%s/setup/questions/1".formatted(round))
                .type("text", "What is the problem?")
                .type("guidance", "Say how you know.")
                .type("wordLimit", "200")
                .press("Save");
        officer.goTo("/rounds/%s/setup/criteria/1".formatted(round))
                .type("title", "Need")
                .type("weight", "100")
                .press("Save");
        officer.goTo("/rounds/%s/setup/rules/FR-02".formatted(round))
                .type("ceiling", "80,000")
                .press("Add this rule");
        officer.goTo("/rounds/%s/setup".formatted(round))
                .press("Make the round ready")
                .press("Make ready")
                .reads("Open");
    }

    private String anEditorWritesABid(String round, String project, boolean javaScript) {
        var start = FinancialYear.of(LocalDate.now(clock).plusDays(130)).firstDay();
        var editor = person("Hana Yusuf", javaScript);
        editor.goTo("/rounds/" + round).press("Start a bid");
        editor.choose("project", "new").type("title", project).press("Start the bid");
        var bid = editor.address();
        editor.goTo(bid + "/summary")
                .type("summary", "Youth workers walk the streets on which teenagers are.")
                .choose("kind", "PILOT")
                .typeDate("start", start)
                .typeDate("end", start.plusYears(1).minusDays(1))
                .press("Save and continue");
        editor.goTo(bid + "/funding")
                .type("grant-" + FinancialYear.of(start), "60000")
                .type("match", "0")
                .press("Save and continue");
        editor.goTo(bid + "/costs")
                .type("direct-" + FinancialYear.of(start), "60000")
                .press("Save and continue");
        editor.goTo(bid + "/partners").press("Save and continue");
        editor.goTo(bid + "/places")
                .unfold("London")
                .choose("place", "E09000012")
                .press("Save and continue");
        editor.goTo(bid + "/answers/1")
                .type("answer", "Too many teenagers are hurt. 😟")
                .press("Save and continue");
        editor.goTo(bid + "/declaration")
                .choose("What this bid says is true")
                .choose("We have told the Department")
                .choose("If the bid succeeds")
                .press("Save and continue");
        editor.goTo(bid + "/check").reads("😟").press("Mark ready for sign-off").reads("Ready for sign-off");
        return bid;
    }

    private void aCertifierSubmitsIt(String bid, boolean javaScript) {
        var certifier = person("Hugh Stone", javaScript);
        certifier
                .goTo(bid + "/sign-off")
                .choose("Submit the bid")
                .choose("I certify this bid")
                .press("Confirm")
                .reads("Bid submitted");
    }

    private void threeAssessorsScoreIt(String round, String bid, boolean javaScript) {
        var officer = person("Olu Adeyemi", javaScript);
        moveOn(officer, round);
        officer.goTo(bid + "/assessors")
                .choose("Aisha Khan")
                .choose("Ben Marsh")
                .choose("Cerys Price")
                .press("Ask them");
        for (var assessor : List.of("Aisha Khan", "Ben Marsh", "Cerys Price")) {
            var scoring = person(assessor, javaScript);
            scoring.goTo("/assessments")
                    .follow("Safe")
                    .choose("I have no interest in this bid")
                    .press("Continue");
            scoring.choose("points-1", "4")
                    .type("reason-1", "The need is real and well described.")
                    .press("Submit your scores")
                    .press("Submit");
        }
    }

    private String anOfficerRecommendsAndAnApproverApproves(
            String round, String bid, String project, boolean javaScript) {
        var officer = person("Olu Adeyemi", javaScript);
        moveOn(officer, round);
        officer.goTo(bid + "/moderation").press("Agree the average");
        moveOn(officer, round);
        officer.goTo(bid + "/recommendation")
                .choose("advice", "FUND")
                .type("reason", "The panel scored it well, and it asks for no more than it needs.")
                .press("Record the recommendation");
        officer.goTo(bid + "/case").follow("DEMO-");
        var award = officer.address().replace("/case", "");
        officer.reads("Change the amounts").doesNotRead("Decide on this award");
        var approver = person("Anil Shah", javaScript);
        approver.goTo("/work").reads(project);
        approver.goTo(award + "/approval")
                .choose("decision", "APPROVE")
                .type("reason", "Fair, and affordable in its year.")
                .press("Confirm the decision")
                .reads("Approved");
        return award;
    }

    private void anOfficerOffersAndAnnouncesIt(String award, String project, boolean javaScript) {
        var officer = person("Olu Adeyemi", javaScript);
        officer.goTo(award + "/inform").press("Offer the award");
        person("Hugh Stone", javaScript)
                .goTo("/agreements")
                .follow(project)
                .press("Accept the offer")
                .choose("I have authority to accept this agreement for Hackney")
                .type("name", "Hugh Stone")
                .press("Accept the offer")
                .reads("signed as “Hugh Stone”");
        officer.goTo(award + "/announcement")
                .typeDate("on", LocalDate.now(clock))
                .type("amount", "60,000")
                .type("source", "Press notice of the Department")
                .type("quote", "£60,000 for safe streets in Hackney")
                .press("Note the announcement");
    }

    private void anAnalystAndThePublicSeeIt(String award, String project, boolean javaScript) {
        var reference = award.substring(award.lastIndexOf('/') + 1);
        var analyst = person("Nadia Rahman", javaScript);
        analyst.goTo("/reports").reads("awards.csv");
        var line = CsvText.read(analyst.download("/reports/awards.csv")).stream()
                .filter(cells -> reference.equals(cells.getFirst()))
                .findFirst();
        assertThat(line).hasValueSatisfying(cells -> assertThat(cells).contains(project, "60000.00"));
        var years = CsvText.read(analyst.download("/reports/award-years.csv")).stream()
                .filter(cells -> reference.equals(cells.getFirst()))
                .toList();
        assertThat(years)
                .singleElement()
                .satisfies(cells -> assertThat(cells.get(2)).isEqualTo("60000.00"));

        var reader = PersonAtBrowser.somebody("http://localhost:" + port, javaScript);
        people.add(reader);
        reader.goTo("/").follow("Awards").type("q", project).press("Search").follow(project);
        assertThat(reader.address()).isEqualTo(award);
        reader.reads("£60,000").reads("Press notice of the Department").reads("Hackney");
        assertThat(reader.download("/awards.csv?q=" + project.replace(" ", "+")))
                .contains(reference);
    }

    private static void moveOn(PersonAtBrowser officer, String round) {
        officer.goTo("/rounds/%s/setup/move-on".formatted(round)).press("Move on to");
    }

    private PersonAtBrowser person(String name, boolean javaScript) {
        var person = PersonAtBrowser.named(name, "http://localhost:" + port, javaScript);
        people.add(person);
        return person;
    }
}
