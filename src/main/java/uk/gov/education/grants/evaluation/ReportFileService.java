package uk.gov.education.grants.evaluation;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.grants.document.AttachOutcome;
import uk.gov.education.grants.document.AttachOutcome.Attached;
import uk.gov.education.grants.document.AttachOutcome.Refused;
import uk.gov.education.grants.document.DocumentService;
import uk.gov.education.grants.document.HiddenProperties;
import uk.gov.education.grants.document.HiddenProperties.Outcome.TakenOut;
import uk.gov.education.grants.document.OpenedDocument;
import uk.gov.education.grants.document.Upload;
import uk.gov.education.grants.project.ProjectService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotFound;

/// The report of an evaluation as a file: one, replaced until it is published, and everybody's from then on.
@Service
public class ReportFileService {

    private final EvaluationRepository evaluations;
    private final EvaluationReader reader;
    private final ProjectService projects;
    private final DocumentService documents;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ReportFileService(
            EvaluationRepository evaluations,
            EvaluationReader reader,
            ProjectService projects,
            DocumentService documents,
            TransactionTemplate transaction,
            Clock clock,
            ApplicationEventPublisher events) {
        this.evaluations = evaluations;
        this.reader = reader;
        this.projects = projects;
        this.documents = documents;
        this.transaction = transaction;
        this.clock = clock;
        this.events = events;
    }

    /// The evaluation, for who is about to keep its report here.
    @Transactional(readOnly = true)
    public EvaluationView toKeep(Actor by, String reference) {
        var evaluation = EvaluationAccess.readable(by, evaluations.findByReference(reference), reference);
        requireUnpublished(by, evaluation);
        return reader.view(by, evaluation);
    }

    /// What people who upload are told of the virus scanner; empty where there is nothing to tell.
    public String scanNotice() {
        return documents.scanNotice();
    }

    /// Keeps a file as the report, in place of the one before, without what it says of the people
    /// and machines that made it. It is stored first and scanned for viruses then, so a scanner
    /// that is slow or away costs nobody their upload.
    public AttachOutcome keep(Actor by, String reference, Upload upload) {
        transaction.executeWithoutResult(_ -> requireUnpublished(
                by, EvaluationAccess.readable(by, evaluations.findByReference(reference), reference)));
        return switch (HiddenProperties.takenOutOf(upload)) {
            case HiddenProperties.Outcome.Refused refused -> new Refused(refused.why());
            case TakenOut cleaned -> keepCleaned(by, reference, cleaned.file());
        };
    }

    private AttachOutcome keepCleaned(Actor by, String reference, Upload upload) {
        var outcome = Objects.requireNonNull(transaction.execute(_ -> keep(hold(by, reference), by, upload)));
        if (outcome instanceof Attached attached && attached.anew()) {
            documents.scan(attached.document());
        }
        return outcome;
    }

    /// Takes the file away. One that is gone already stays gone.
    @Transactional
    public void remove(Actor by, String reference) {
        var evaluation = hold(by, reference);
        evaluation.reportDocumentId().ifPresent(document -> {
            evaluation.keepReport(null);
            evaluations.saveAndFlush(evaluation);
            documents.remove(evaluation.id(), document);
            changed(by, reference, "took away the file of the report");
        });
    }

    /// Opens the report of a published evaluation.
    @Transactional(readOnly = true)
    public OpenedDocument open(Actor by, String project, String reference) {
        return evaluations
                .findByReference(reference)
                .filter(evaluation -> evaluation.status() == EvaluationStatus.PUBLISHED)
                .filter(evaluation -> projects.isCalled(evaluation.projectId(), project))
                .flatMap(Evaluation::reportDocumentId)
                .map(document -> documents.open(by, document))
                .orElseThrow(() -> new NotFound("There is no such report."));
    }

    private AttachOutcome keep(Evaluation evaluation, Actor by, Upload upload) {
        var before = evaluation.reportDocumentId();
        var outcome = documents.attach(by, evaluation.id(), upload);
        switch (outcome) {
            case Refused _ -> {}
            case Attached attached when before.equals(Optional.of(attached.document())) -> {}
            case Attached attached -> {
                evaluation.keepReport(attached.document());
                evaluations.saveAndFlush(evaluation);
                before.ifPresent(document -> documents.remove(evaluation.id(), document));
                changed(by, evaluation.reference(), "added the report as a file, " + attached.name());
            }
        }
        return outcome;
    }

    private Evaluation hold(Actor by, String reference) {
        var evaluation = EvaluationAccess.readable(by, evaluations.holdByReference(reference), reference);
        requireUnpublished(by, evaluation);
        return evaluation;
    }

    private static void requireUnpublished(Actor by, Evaluation evaluation) {
        EvaluationAccess.requireDescribing(by, evaluation.evaluatorOrganisationId());
        evaluation.requireUnpublished();
    }

    private void changed(Actor by, String reference, String sentence) {
        events.publishEvent(new EvaluationChanged(by, clock.instant(), reference, sentence));
    }
}
