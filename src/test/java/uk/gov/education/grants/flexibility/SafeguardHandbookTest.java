package uk.gov.education.grants.flexibility;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.education.grants.flexibility.Safeguard.Moment;
import uk.gov.education.grants.flexibility.SafeguardFacts.Asked;
import uk.gov.education.grants.flexibility.SafeguardFacts.Decider;
import uk.gov.education.grants.flexibility.SafeguardFacts.PanelTime;
import uk.gov.education.grants.shared.OrganisationKind;

/// Every safeguard at its edge. Their handbook, `src/docs/safeguards.md`, is written from the safeguards themselves:
/// where the committed file differs this test fails and writes it anew, so that running it once and committing puts it
/// right.
class SafeguardHandbookTest {

    private static final Path HANDBOOK = Path.of("src/docs/safeguards.md");
    private static final LocalDate ASKED = LocalDate.of(2017, 1, 9);
    private static final LocalDate SINCE = LocalDate.of(2017, 3, 20);

    private static final Duty VISITS = duty(Legislation.CARE_PLANNING_REGULATIONS_2010, "regulation 28");
    private static final Work TWO_YEARS = new Work("Hackney", OrganisationKind.LOCAL_AUTHORITY, 24);
    private static final List<Consultation> EVERYBODY = Stream.of(PartnerRole.values())
            .map(role -> consulted(role, Optional.of(ASKED.plusDays(20))))
            .toList();

    /// A request that every safeguard is content with, decided and extended.
    private static final SafeguardFacts CONTENT = facts(VISITS, TWO_YEARS, List.of(), EVERYBODY, 42, true)
            .decidedBy("Anil Shah", false)
            .extendedBy(36, 0);

    /// For each safeguard a request that does not meet it, or meets it only just not.
    private static final Map<String, SafeguardFacts> BREACHES = Map.of(
            "FX-01",
            facts(duty(Legislation.CHILDREN_ACT_1989, "section 17(10)"), TWO_YEARS, List.of(), EVERYBODY, 42, true),
            "FX-02",
            facts(VISITS, new Work("Care Ltd", OrganisationKind.COMPANY, 24), List.of(), EVERYBODY, 42, true),
            "FX-03",
            facts(
                    VISITS,
                    TWO_YEARS,
                    List.of(),
                    List.of(
                            consulted(PartnerRole.SAFEGUARDING_BOARD, Optional.of(ASKED)),
                            consulted(PartnerRole.POLICE, Optional.empty()),
                            consulted(PartnerRole.OTHER, Optional.of(ASKED))),
                    42,
                    true),
            "FX-04",
            facts(VISITS, TWO_YEARS, List.of(Question.GAIN, Question.SAFETY), EVERYBODY, 42, true),
            "FX-05",
            facts(VISITS, new Work("Hackney", OrganisationKind.LOCAL_AUTHORITY, 37), List.of(), EVERYBODY, 42, true),
            "FX-06",
            facts(VISITS, TWO_YEARS, List.of(), EVERYBODY, 41, false),
            "FX-07",
            facts(VISITS, TWO_YEARS, List.of(), EVERYBODY, 42, false),
            "FX-08",
            CONTENT.decidedBy("Olu Adeyemi", true),
            "FX-09",
            CONTENT.extendedBy(37, 0));

    @Test
    void everySafeguardIsContentWithARequestInOrder() {
        for (var safeguard : Safeguards.ALL) {
            assertThat(safeguard.findingOn(CONTENT))
                    .as(safeguard.code())
                    .isEqualTo(new SafeguardFinding.Met(safeguard));
        }
        assertThat(Stream.of(Moment.values()).flatMap(moment -> Safeguards.stopping(CONTENT, moment).stream()))
                .isEmpty();
    }

    @Test
    void everySafeguardStopsForAReasonThatReadsAsASentence() {
        for (var safeguard : Safeguards.ALL) {
            assertThat(safeguard.breachIn(BREACHES.get(safeguard.code())))
                    .as(safeguard.code())
                    .hasValueSatisfying(reason -> assertThat(reason).matches("[\\p{Lu}\\d].*\\."));
            assertThat(safeguard.statement()).matches("\\p{Lu}.*\\.");
            assertThat(safeguard.moments()).isNotEmpty();
        }
    }

    @Test
    void noSafeguardIsLeftOut() {
        assertThat(Safeguards.ALL.stream().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrder(Safeguard.class.getPermittedSubclasses());
        assertThat(BREACHES.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Safeguards.ALL.stream().map(Safeguard::code).toList());
    }

    @Test
    void aDraftThatSaysNothingIsToldWhatItNeedsAndWhatComesLater() {
        var nothing = new SafeguardFacts(
                Optional.empty(),
                Optional.empty(),
                List.of(Question.values()),
                List.of(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
        assertThat(Safeguards.on(nothing))
                .extracting(SafeguardFinding::title)
                .containsExactly(
                        "Not met", "Not met", "Not met", "Not met", "Not met", "Not yet", "Not yet", "Not yet",
                        "Not yet");
        assertThat(Safeguards.stopping(nothing, Moment.DECISION))
                .extracting(finding -> finding.safeguard().code())
                .contains("FX-07");
    }

    @Test
    void thereIsOnlyOneExtension() {
        assertThat(new OneExtension().breachIn(CONTENT.extendedBy(1, 1)))
                .hasValueSatisfying(reason -> assertThat(reason).contains("only one extension"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "CHILDREN_ACT_1989; section 17; true",
                "CHILDREN_ACT_1989; s.20(1); true",
                "CHILDREN_ACT_1989; Section 22(3)(b); true",
                "CHILDREN_ACT_1989; s 47; true",
                "CHILDREN_ACT_1989; section 22D; false",
                "CHILDREN_ACT_1989; section 17A; false",
                "CHILDREN_ACT_1989; section 470; false",
                "CHILDREN_ACT_1989; Schedule 2; true",
                "CHILDREN_ACT_1989; Schedule 2, Part I; true",
                "CHILDREN_ACT_1989; schedule 2 part 1; true",
                "CHILDREN_ACT_1989; Schedule 2, Part II; false",
                "CHILDREN_ACT_1989; Schedule 2, paragraph 8A; true",
                "CHILDREN_ACT_1989; Schedule 2, para. 11; true",
                "CHILDREN_ACT_1989; Schedule 2, paragraph 12; false",
                "CHILDREN_ACT_1989; Schedule 3; false",
                "CHILDREN_ACT_2004; section 10; true",
                "CHILDREN_ACT_2004; section 11(2); true",
                "CHILDREN_ACT_2004; section 17; false",
                "ADOPTION_AND_CHILDREN_ACT_2002; section 20; false",
                "FOSTERING_SERVICES_REGULATIONS_2011; regulation 17; false"
            })
    void theDutiesThatProtectEveryChildAreKnownHoweverTheyAreWritten(
            Legislation legislation, String place, boolean isProtected) {
        assertThat(duty(legislation, place).isProtected()).isEqualTo(isProtected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "sections 17 and 18",
                "section",
                "17",
                "all of it",
                "section 17 to 20",
                "Schedule 2, Part one",
                "''"
            })
    void whatIsNotOnePlaceIsNotRead(String typed) {
        assertThat(Provision.read(typed)).isEmpty();
    }

    @Test
    void theHandbookSaysWhatTheSafeguardsSay() throws IOException {
        var committed = Files.exists(HANDBOOK) ? Files.readString(HANDBOOK) : "";
        var written = handbook();
        if (!committed.equals(written)) {
            Files.writeString(HANDBOOK, written);
        }
        assertThat(committed)
                .as("%s did not say what the safeguards say. It is written anew: read it and commit it.", HANDBOOK)
                .isEqualTo(written);
    }

    private static String handbook() {
        return """
                # Safeguards of flexibility requests

                Written by `SafeguardHandbookTest` from the safeguards themselves: do not edit by hand.

                The power to innovate was proposed, amended and withdrawn in March 2017. It never became law: no request has legal
                effect, and no award may depend on one. These are the safeguards of the amended clause. Each of them stops a request
                that does not meet it, and nobody can set one aside.

                | Code | Safeguard | Sentence | Stops at | When it is not met |
                |---|---|---|---|---|
                %s
                """.formatted(
                        Safeguards.ALL.stream().map(SafeguardHandbookTest::row).collect(joining("\n")));
    }

    private static String row(Safeguard safeguard) {
        return "| %s | %s | %s | %s | %s |"
                .formatted(
                        safeguard.code(),
                        safeguard.title(),
                        safeguard.statement(),
                        Arrays.stream(Moment.values())
                                .filter(safeguard.moments()::contains)
                                .map(Moment::title)
                                .collect(joining(", ")),
                        safeguard.breachIn(BREACHES.get(safeguard.code())).orElseThrow());
    }

    private static SafeguardFacts facts(
            Duty duty,
            Work work,
            List<Question> unanswered,
            List<Consultation> consultations,
            int daysOfPanel,
            boolean isAdvicePublished) {
        return new SafeguardFacts(
                Optional.of(duty),
                Optional.of(work),
                unanswered,
                consultations,
                Optional.of(new PanelTime(SINCE, SINCE.plusDays(daysOfPanel))),
                isAdvicePublished,
                Optional.<Decider>empty(),
                Optional.<Asked>empty());
    }

    private static Consultation consulted(PartnerRole role, Optional<LocalDate> answeredOn) {
        return new Consultation(role, "Hackney " + role, ASKED, answeredOn, answeredOn.isPresent() ? "Yes" : "");
    }

    private static Duty duty(Legislation legislation, String place) {
        return new Duty(legislation, Provision.read(place).orElseThrow());
    }
}
