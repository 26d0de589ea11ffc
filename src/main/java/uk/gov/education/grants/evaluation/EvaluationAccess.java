package uk.gov.education.grants.evaluation;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Role;

/// Who may plan, write, check and read evaluations. Who works on cases reads all of them, an evaluator those of
/// their own organisation, everybody what is published.
final class EvaluationAccess {

    private static final String ONLY_OFFICERS_PLAN = "Only a programme officer can plan an evaluation.";
    private static final UUID NOBODY = new UUID(0, 0);

    private EvaluationAccess() {}

    static boolean readsAll(Actor actor) {
        return actor.worksOnCases() || actor.equals(Actor.SERVICE);
    }

    /// The organisations for which somebody evaluates; never empty, so that SQL can ask whether one is among them.
    static Set<UUID> evaluatesFor(Actor actor) {
        return orNobody(actor.organisations().stream()
                .filter(organisation -> actor.is(Role.EVALUATOR, organisation))
                .collect(Collectors.toSet()));
    }

    /// The organisations whose work somebody cannot judge; never empty.
    static Set<UUID> belongsTo(Actor actor) {
        return orNobody(actor.organisations());
    }

    private static Set<UUID> orNobody(Set<UUID> organisations) {
        return organisations.isEmpty() ? Set.of(NOBODY) : organisations;
    }

    static boolean mayRead(Actor actor, Evaluation evaluation) {
        return evaluation.status() == EvaluationStatus.PUBLISHED
                || readsAll(actor)
                || actor.is(Role.EVALUATOR, evaluation.evaluatorOrganisationId());
    }

    /// The evaluation that was found, for somebody who may read it; others are told that there is none.
    static Evaluation readable(Actor by, Optional<Evaluation> found, String reference) {
        return found.filter(evaluation -> mayRead(by, evaluation))
                .orElseThrow(() -> new NotFound("There is no evaluation %s.".formatted(reference)));
    }

    static boolean mayPlan(Actor actor) {
        return actor.is(Role.OFFICER) || actor.equals(Actor.SERVICE);
    }

    static void requirePlanning(Actor actor) {
        if (!mayPlan(actor)) {
            throw new NotAllowed(ONLY_OFFICERS_PLAN);
        }
    }

    static void requireListing(Actor actor) {
        if (!readsAll(actor) && !actor.is(Role.EVALUATOR)) {
            throw new NotAllowed(
                    "Only evaluators, officers, approvers and finance officers see evaluations before they are published. Published ones are in the evidence.");
        }
    }

    /// Who writes down what a study looks at: its evaluator, or an officer from outside the evaluator's organisation.
    static boolean mayDescribe(Actor actor, UUID evaluator) {
        return actor.is(Role.EVALUATOR, evaluator) || (mayPlan(actor) && !actor.belongsTo(evaluator));
    }

    static void requireDescribing(Actor actor, UUID evaluator) {
        if (!mayDescribe(actor, evaluator)) {
            throw new NotAllowed("Only the evaluator, or a programme officer from outside the evaluator's organisation,"
                    + " writes down what a study looks at.");
        }
    }

    /// Who takes an evaluation to a stage: its evaluator writes, an officer from outside the evaluator's organisation
    /// judges.
    static boolean mayMove(Actor actor, UUID evaluator, EvaluationStatus next) {
        return switch (next) {
            case PLANNED -> mayPlan(actor);
            case IN_PROGRESS, DRAFT_REPORT -> actor.is(Role.EVALUATOR, evaluator) || actor.equals(Actor.SERVICE);
            case QUALITY_ASSURED, PUBLISHED -> mayPlan(actor) && !actor.belongsTo(evaluator);
        };
    }

    static void requireMove(Actor actor, UUID evaluator, EvaluationStatus next) {
        if (!mayMove(actor, evaluator, next)) {
            throw new NotAllowed(whoMoves(actor, evaluator, next));
        }
    }

    private static String whoMoves(Actor actor, UUID evaluator, EvaluationStatus next) {
        return switch (next) {
            case PLANNED -> ONLY_OFFICERS_PLAN;
            case IN_PROGRESS, DRAFT_REPORT -> "Only the evaluator can start this evaluation and write its report.";
            case QUALITY_ASSURED, PUBLISHED ->
                actor.belongsTo(evaluator)
                        ? "You belong to the organisation that made this evaluation. A programme officer from outside it has to check and publish it."
                        : "Only a programme officer can check and publish an evaluation.";
        };
    }
}
