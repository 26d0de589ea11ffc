package uk.gov.education.grants.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.flexibility.AdviceKind;
import uk.gov.education.grants.flexibility.Consultation;
import uk.gov.education.grants.flexibility.FlexibilityDecisionService;
import uk.gov.education.grants.flexibility.FlexibilityDraftService;
import uk.gov.education.grants.flexibility.FlexibilityService;
import uk.gov.education.grants.flexibility.Legislation;
import uk.gov.education.grants.flexibility.PartnerRole;
import uk.gov.education.grants.flexibility.Question;
import uk.gov.education.grants.flexibility.StepOutcome;
import uk.gov.education.grants.flexibility.StepOutcome.Done;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;

/// Requests of two councils to be freed from a duty, invented from end to end: one at each stage at which somebody has
/// something to do, and one that was granted. All days are counted from the day of the first run.
@Component
@Profile("demo")
class FlexibilitiesOfToday {

    private static final String INVENTED = " Invented for the demonstration.";

    private final FlexibilityService flexibilities;
    private final FlexibilityDraftService drafts;
    private final FlexibilityDecisionService decisions;
    private final DemoOrganisations organisations;
    private final Personas personas;
    private final MovableClock clock;

    FlexibilitiesOfToday(
            FlexibilityService flexibilities,
            FlexibilityDraftService drafts,
            FlexibilityDecisionService decisions,
            DemoOrganisations organisations,
            Personas personas,
            MovableClock clock) {
        this.flexibilities = flexibilities;
        this.drafts = drafts;
        this.decisions = decisions;
        this.organisations = organisations;
        this.personas = personas;
        this.clock = clock;
    }

    void make() {
        clock.reset();
        var today = LocalDate.now(clock);
        clock.setTo(today.minusDays(150));
        var granted = submitted(
                "hackney",
                "HCK",
                "Fewer visits in settled placements",
                Legislation.CARE_PLANNING_REGULATIONS_2010,
                "regulation 28",
                24,
                "A social worker visits every child at least every six weeks, also a child of 16 who has lived with the same foster family for nine years. We would let the child say how often.");
        var refused = submitted(
                "calderdale",
                "CLD",
                "One panel instead of two for foster carers",
                Legislation.FOSTERING_SERVICES_REGULATIONS_2011,
                "regulation 23",
                36,
                "Two panels look at the same papers, four weeks apart. We would have one, and keep the agency's own decision.");
        advised(
                granted,
                today.minusDays(100),
                AdviceKind.SUPPORTS_WITH_CHANGES,
                "The panel supports the request if a child can ask for more visits at any time, and if somebody outside the team reads the record of each visit.");
        advised(
                refused,
                today.minusDays(99),
                AdviceKind.DOES_NOT_SUPPORT,
                "The second panel is the only one with people from outside the agency. The panel sees nothing in its place.");
        clock.setTo(today.minusDays(60));
        done(decisions.grant(
                personas.actor("approver"),
                granted,
                today.minusDays(30),
                "The council has taken over both changes that the panel asked for." + INVENTED));
        done(decisions.refuse(personas.actor("approver"), refused, "The panel's doubt is not answered." + INVENTED));

        var toDecide = submitted(
                "hackney",
                "HCK",
                "Reviews at the kitchen table",
                Legislation.CARE_PLANNING_REGULATIONS_2010,
                "regulation 33",
                18,
                "A review is a meeting of ten professionals on a fixed date. We would hold it where the child wants it, when the child is ready.");
        advised(
                toDecide,
                today.minusDays(12),
                AdviceKind.SUPPORTS,
                "Children asked for this. The independent reviewing officer still chairs, and the longest time between two reviews stays.");

        clock.setTo(today.minusDays(50));
        var withPanel = submitted(
                "calderdale",
                "CLD",
                "Friends as carers sooner",
                Legislation.CARE_PLANNING_REGULATIONS_2010,
                "regulation 24",
                36,
                "A friend of the family can be approved for 16 weeks only. We would make that 26 weeks, so that no child moves twice.");
        decisions.takeToPanel(personas.actor("officer"), withPanel);

        clock.setTo(today.minusDays(8));
        consulted(
                "calderdale",
                "CLD",
                "Pathway plans that young people write",
                Legislation.CARE_LEAVERS_REGULATIONS_2010,
                "regulation 6",
                24,
                "The plan has a set list of headings. We would let young people leave out what is not about them.");

        clock.setTo(today.minusDays(3));
        draft();
    }

    /// A draft with its duty and its first partner, but little else.
    private void draft() {
        var editor = personas.actor("editor.hackney");
        var reference =
                flexibilities.start(editor, organisations.council("HCK"), "One worker from the first day to the last");
        save(
                editor,
                reference,
                Question.DUTY,
                Map.of("legislation", Legislation.CHILDREN_ACT_1989.name(), "provision", "section 25A"));
        save(
                editor,
                reference,
                Question.PURPOSE,
                Map.of(
                        "answer",
                        "The reviewing officer must be another person than the social worker. We would like to ask children whom they want."
                                + INVENTED));
        drafts.consult(
                editor,
                reference,
                1,
                new Consultation(
                        PartnerRole.POLICE,
                        "Metropolitan Police, Hackney",
                        LocalDate.now(clock).minusDays(10),
                        Optional.empty(),
                        ""),
                0);
    }

    private String submitted(
            String word,
            String council,
            String title,
            Legislation legislation,
            String provision,
            int months,
            String why) {
        var reference = consulted(word, council, title, legislation, provision, months, why);
        done(flexibilities.submit(personas.actor("certifier." + word), reference));
        return reference;
    }

    private String consulted(
            String word,
            String council,
            String title,
            Legislation legislation,
            String provision,
            int months,
            String why) {
        var editor = personas.actor("editor." + word);
        var id = organisations.council(council);
        var reference = flexibilities.start(editor, id, title);
        Arrays.stream(Question.values())
                .forEach(question ->
                        save(editor, reference, question, answer(question, legislation, provision, id, months, why)));
        var place = word.equals("hackney") ? "Hackney" : "Calderdale";
        consult(
                editor,
                reference,
                1,
                PartnerRole.SAFEGUARDING_BOARD,
                place + " Safeguarding Children Board",
                "We agree, if each case is reported to us every quarter.");
        consult(
                editor,
                reference,
                2,
                PartnerRole.POLICE,
                "The police in " + place,
                "No objection. Reports of missing children stay as they are.");
        consult(
                editor,
                reference,
                3,
                PartnerRole.CLINICAL_COMMISSIONING_GROUP,
                place + " Clinical Commissioning Group",
                "We agree. Health assessments are not touched.");
        done(flexibilities.markConsulted(editor, reference));
        return reference;
    }

    private static Map<String, String> answer(
            Question question, Legislation legislation, String provision, UUID lead, int months, String why) {
        return switch (question) {
            case DUTY -> Map.of("legislation", legislation.name(), "provision", provision);
            case WORK -> Map.of("lead", lead.toString(), "months", String.valueOf(months));
            case PURPOSE -> Map.of("answer", why + INVENTED);
            case GAIN ->
                Map.of(
                        "answer",
                        "About 40 children a year have a say in something that is decided over their heads today.");
            case SAFETY ->
                Map.of(
                        "answer",
                        "A team manager looks at every case each month. Any worry of anybody brings the duty back for that child the same day.");
            case EVALUATION ->
                Map.of(
                        "answer",
                        "The university compares the children with similar ones in two neighbouring councils, and asks all of them every half year. We stop if more of them move home.");
            case VIEWS ->
                Map.of(
                        "answer",
                        "The children in care council met twice. Eleven of fourteen young people want it, three want to know who would notice if something goes wrong.");
        };
    }

    private void advised(String reference, LocalDate advisedOn, AdviceKind kind, String words) {
        var officer = personas.actor("officer");
        clock.setTo(advisedOn.minusDays(45));
        decisions.takeToPanel(officer, reference);
        clock.setTo(advisedOn);
        done(decisions.advise(officer, reference, kind, words + INVENTED));
    }

    private void consult(Actor editor, String reference, int number, PartnerRole role, String name, String said) {
        var today = LocalDate.now(clock);
        drafts.consult(
                editor,
                reference,
                number,
                new Consultation(role, name, today.minusDays(40), Optional.of(today.minusDays(15)), said),
                0);
    }

    private void save(Actor editor, String reference, Question question, Map<String, String> typed) {
        drafts.save(editor, reference, question, Typed.of(typed), 0);
    }

    private static void done(StepOutcome outcome) {
        if (!(outcome instanceof Done)) {
            throw new IllegalStateException("The demonstration's request was stopped: " + outcome);
        }
    }
}
