package uk.gov.education.grants.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.document.DocumentRow;
import uk.gov.education.grants.evaluation.IndependentEvaluator.Appointment;
import uk.gov.education.grants.evaluation.PlanOutcome.NotIndependent;
import uk.gov.education.grants.evaluation.PlanOutcome.Planned;
import uk.gov.education.grants.organisation.OrganisationService;
import uk.gov.education.grants.project.ProjectService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.References;

/// Takes an evaluation from its plan to its published report.
@Service
@Transactional(readOnly = true)
public class EvaluationService {

    private final EvaluationRepository evaluations;
    private final EvaluationReader reader;
    private final ProjectService projects;
    private final OrganisationService organisations;
    private final References references;
    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    EvaluationService(
            EvaluationRepository evaluations,
            EvaluationReader reader,
            ProjectService projects,
            OrganisationService organisations,
            References references,
            JdbcClient db,
            Clock clock,
            ApplicationEventPublisher events) {
        this.evaluations = evaluations;
        this.reader = reader;
        this.projects = projects;
        this.organisations = organisations;
        this.references = references;
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /// The evaluations that the reader may see, the newest first: all for the Department, their own for evaluators.
    public EvaluationPage list(Actor by, Optional<EvaluationStatus> status, Optional<String> after) {
        EvaluationAccess.requireListing(by);
        var rows = db.sql("""
                        select e.reference, e.title, p.title as project, o.name as evaluator, e.status, e.status_since,
                               e.evidence_level
                        from evaluation e
                        join project p on p.id = e.project_id
                        join organisation o on o.id = e.evaluator_organisation_id
                        where (:all or e.evaluator_organisation_id in (:own))
                          and (:status::text is null or e.status = :status)
                          and (:after::text is null or e.reference < :after)
                        order by e.reference desc
                        limit :most""")
                .param("all", EvaluationAccess.readsAll(by))
                .param("own", EvaluationAccess.evaluatesFor(by))
                .param("status", status.map(Enum::name).orElse(null))
                .param("after", after.orElse(null))
                .param("most", EvaluationPage.SIZE + 1)
                .query(EvaluationRow::of)
                .list();
        return EvaluationPage.of(rows, EvaluationAccess.mayPlan(by));
    }

    public EvaluationView show(Actor by, String reference) {
        return reader.view(by, find(by, reference));
    }

    /// The evaluation, for who is about to take it to its next stage: refused where that is not theirs to do, or not
    /// next.
    public EvaluationView toMove(Actor by, String reference, EvaluationStatus next) {
        var evaluation = find(by, reference);
        EvaluationAccess.requireMove(by, evaluation.evaluatorOrganisationId(), next);
        evaluation.requireNext(next);
        return reader.view(by, evaluation);
    }

    /// What an officer chooses from when planning: the projects, and who might evaluate.
    public PlanChoices choices(Actor officer) {
        EvaluationAccess.requirePlanning(officer);
        var choices = db.sql("select code, title from project order by lower(title), code")
                .query((row, _) -> new PlanChoices.Project(row.getString("code"), row.getString("title")))
                .list();
        return new PlanChoices(choices, organisations.options(officer));
    }

    /// Plans an evaluation by an organisation that is independent of the project (FR-26).
    @Transactional
    public PlanOutcome plan(Actor officer, NewEvaluation planned) {
        EvaluationAccess.requirePlanning(officer);
        var project = projects.view(officer, planned.project());
        var evaluator = organisations.find(officer, planned.evaluator()).name();
        var breach = new IndependentEvaluator()
                .breachIn(new Appointment(
                        evaluator,
                        project.title(),
                        project.leadOrganisationId().equals(planned.evaluator()),
                        project.partners().contains(planned.evaluator()),
                        project.partners().size()));
        if (breach.isPresent()) {
            return new NotIndependent(breach.get());
        }
        var now = clock.instant();
        var reference = references.next("EV", LocalDate.now(clock).getYear());
        var evaluation = new Evaluation(reference, project.id(), planned, now);
        evaluation.cover(Optional.empty(), project.places());
        evaluations.saveAndFlush(evaluation);
        changed(officer, now, reference, "planned an evaluation of %s by %s".formatted(project.title(), evaluator));
        return new Planned(reference);
    }

    @Transactional
    public void start(Actor evaluator, String reference) {
        var evaluation = find(evaluator, reference);
        EvaluationAccess.requireMove(evaluator, evaluation.evaluatorOrganisationId(), EvaluationStatus.IN_PROGRESS);
        var now = clock.instant();
        evaluation.start(now);
        evaluations.saveAndFlush(evaluation);
        changed(evaluator, now, reference, "started the evaluation");
    }

    @Transactional
    public void draftReport(Actor evaluator, String reference, Report report) {
        var evaluation = find(evaluator, reference);
        EvaluationAccess.requireMove(evaluator, evaluation.evaluatorOrganisationId(), EvaluationStatus.DRAFT_REPORT);
        var now = clock.instant();
        evaluation.draft(report, now);
        evaluations.saveAndFlush(evaluation);
        changed(evaluator, now, reference, "handed in the draft report");
    }

    /// An officer from outside the evaluator's organisation has checked the report and says how far it can be trusted.
    @Transactional
    public void assure(Actor officer, String reference, EvidenceLevel level) {
        var evaluation = find(officer, reference);
        EvaluationAccess.requireMove(officer, evaluation.evaluatorOrganisationId(), EvaluationStatus.QUALITY_ASSURED);
        var now = clock.instant();
        evaluation.assure(level, now);
        evaluations.saveAndFlush(evaluation);
        changed(officer, now, reference, "assured the quality of the report at evidence level " + level.number());
    }

    /// Opens the report to everybody, for good: at an address, as the file that is kept here, or both.
    /// @param reportUrl the address, or "" where there is only the file
    @Transactional
    public void publish(Actor officer, String reference, String reportUrl, LocalDate on) {
        var evaluation = find(officer, reference);
        EvaluationAccess.requireMove(officer, evaluation.evaluatorOrganisationId(), EvaluationStatus.PUBLISHED);
        if (on.isAfter(LocalDate.now(clock))) {
            throw new IllegalArgumentException("The report cannot have been published on a day to come: " + on);
        }
        if (reportUrl.isEmpty()
                && reader.reportFile(evaluation).filter(DocumentRow::isReadable).isEmpty()) {
            throw new Conflict(
                    "There is no report that everybody could read: neither an address nor a file that is free of"
                            + " viruses. Add one first.");
        }
        var now = clock.instant();
        evaluation.publish(reportUrl, on, now);
        evaluations.saveAndFlush(evaluation);
        events.publishEvent(new EvaluationPublished(
                officer,
                now,
                reference,
                evaluation.projectId(),
                evaluation.evidenceLevel().orElseThrow(),
                reportUrl.isEmpty() ? "as a file" : reportUrl));
    }

    private Evaluation find(Actor by, String reference) {
        return EvaluationAccess.readable(by, evaluations.findByReference(reference), reference);
    }

    private void changed(Actor by, Instant at, String reference, String sentence) {
        events.publishEvent(new EvaluationChanged(by, at, reference, sentence));
    }
}
