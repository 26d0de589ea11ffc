package uk.gov.education.grants.lives;

import static uk.gov.education.grants.award.Awarding.APPROVER;
import static uk.gov.education.grants.award.Awarding.OFFICER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import uk.gov.education.grants.award.Awarding;
import uk.gov.education.grants.flexibility.AdviceKind;
import uk.gov.education.grants.flexibility.Consultation;
import uk.gov.education.grants.flexibility.FlexibilityDecisionService;
import uk.gov.education.grants.flexibility.FlexibilityDraftService;
import uk.gov.education.grants.flexibility.FlexibilityService;
import uk.gov.education.grants.flexibility.PartnerRole;
import uk.gov.education.grants.flexibility.Question;
import uk.gov.education.grants.govuk.Typed;

/// Requests to be freed from a duty, each complete from the start.
final class FreedomLives {

    private final FlexibilityService flexibilities;
    private final FlexibilityDraftService drafts;
    private final FlexibilityDecisionService decisions;
    private final Awarding awarding;
    private final Clock clock;

    FreedomLives(
            FlexibilityService flexibilities,
            FlexibilityDraftService drafts,
            FlexibilityDecisionService decisions,
            Awarding awarding,
            Clock clock) {
        this.flexibilities = flexibilities;
        this.drafts = drafts;
        this.decisions = decisions;
        this.awarding = awarding;
        this.clock = clock;
    }

    void begin(Lives lives, int number) {
        var cast = Cast.of(awarding.council("Leeds"));
        for (var request = 0; request < number; request++) {
            lives.add(life(lives, cast, started(cast)));
        }
    }

    private String started(Cast cast) {
        var reference = flexibilities.start(cast.editor(), cast.organisation(), "Fewer visits");
        save(
                cast,
                reference,
                Question.DUTY,
                Map.of("legislation", "CARE_PLANNING_REGULATIONS_2010", "provision", "regulation 28"));
        save(cast, reference, Question.WORK, Map.of("lead", cast.organisation().toString(), "months", "36"));
        for (var question : Question.values()) {
            if (question.fields().contains("answer")) {
                save(cast, reference, question, Map.of("answer", "Children say how often."));
            }
        }
        var today = LocalDate.now(clock);
        for (var role : PartnerRole.NEEDED) {
            drafts.consult(
                    cast.editor(),
                    reference,
                    PartnerRole.NEEDED.indexOf(role) + 1,
                    new Consultation(role, "Leeds " + role, today.minusDays(9), Optional.of(today), "Yes"),
                    0);
        }
        return reference;
    }

    private void save(Cast cast, String reference, Question question, Map<String, String> typed) {
        drafts.save(cast.editor(), reference, question, Typed.of(typed), 0);
    }

    private Life life(Lives lives, Cast cast, String request) {
        Runnable grant =
                () -> decisions.grant(APPROVER, request, LocalDate.now(clock).plusDays(30), "It is sound");
        return lives.of("flexibility_request", request)
                .in("DRAFT", () -> flexibilities.markConsulted(cast.editor(), request))
                .in(
                        "CONSULTED",
                        () -> flexibilities.submit(cast.certifier(), request),
                        () -> flexibilities.submit(cast.certifier(), request),
                        () -> flexibilities.returnToEditors(cast.certifier(), request, "Say more"))
                .in("SUBMITTED", () -> decisions.takeToPanel(OFFICER, request))
                .in(
                        "WITH_PANEL",
                        () -> decisions.advise(OFFICER, request, AdviceKind.SUPPORTS_WITH_CHANGES, "Yes, with care"))
                .in("ADVICE_PUBLISHED", grant, grant, () -> decisions.refuse(APPROVER, request, "It is not"))
                .in("GRANTED", () -> decisions.extend(APPROVER, request, 12, "It works"));
    }
}
