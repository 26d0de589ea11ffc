package uk.gov.education.grants.evaluation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.shared.Aggregate;
import uk.gov.education.grants.shared.Conflict;

/// An independent study of a project, from its plan to its published report.
@Entity
public class Evaluation extends Aggregate {

    private String reference;
    private UUID projectId;
    private String title;
    private UUID evaluatorOrganisationId;

    @Enumerated(EnumType.STRING)
    private EvaluationDesign design;

    private @Nullable EvidenceLevel evidenceLevel;

    @Enumerated(EnumType.STRING)
    private EvaluationStatus status = EvaluationStatus.PLANNED;

    private Instant statusSince;
    private String plan;
    private String summary = "";
    private @Nullable String reportUrl;
    private @Nullable UUID reportDocumentId;
    private @Nullable LocalDate publishedOn;

    @Embedded
    private @Nullable Ages ages;

    @Embedded
    private @Nullable CostPerChild cost;

    @ElementCollection
    @CollectionTable(name = "evaluation_place", joinColumns = @JoinColumn(name = "evaluation_id"))
    @Column(name = "gss_code")
    private Set<String> places = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "evaluation_finding", joinColumns = @JoinColumn(name = "evaluation_id"))
    @OrderColumn(name = "position")
    private List<Finding> findings = new ArrayList<>();

    Evaluation(String reference, UUID projectId, NewEvaluation planned, Instant at) {
        this.reference = reference;
        this.projectId = projectId;
        this.title = planned.title();
        this.evaluatorOrganisationId = planned.evaluator();
        this.design = planned.design();
        this.plan = planned.plan();
        this.statusSince = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected Evaluation() {}

    public String reference() {
        return reference;
    }

    public UUID projectId() {
        return projectId;
    }

    public String title() {
        return title;
    }

    public UUID evaluatorOrganisationId() {
        return evaluatorOrganisationId;
    }

    public EvaluationDesign design() {
        return design;
    }

    public Optional<EvidenceLevel> evidenceLevel() {
        return Optional.ofNullable(evidenceLevel);
    }

    public EvaluationStatus status() {
        return status;
    }

    public Instant statusSince() {
        return statusSince;
    }

    public String plan() {
        return plan;
    }

    public String summary() {
        return summary;
    }

    public Optional<String> reportUrl() {
        return Optional.ofNullable(reportUrl);
    }

    /// The report itself, where it is kept here.
    public Optional<UUID> reportDocumentId() {
        return Optional.ofNullable(reportDocumentId);
    }

    public Optional<LocalDate> publishedOn() {
        return Optional.ofNullable(publishedOn);
    }

    public Optional<Ages> ages() {
        return Optional.ofNullable(ages);
    }

    public Optional<CostPerChild> cost() {
        return Optional.ofNullable(cost);
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    void start(Instant at) {
        moveTo(EvaluationStatus.IN_PROGRESS, at);
    }

    void draft(Report report, Instant at) {
        moveTo(EvaluationStatus.DRAFT_REPORT, at);
        summary = report.summary();
        findings.clear();
        findings.addAll(report.findings());
    }

    void assure(EvidenceLevel level, Instant at) {
        moveTo(EvaluationStatus.QUALITY_ASSURED, at);
        evidenceLevel = level;
    }

    /// @param url where the report can be read, or "" where it is only kept here
    void publish(String url, LocalDate on, Instant at) {
        moveTo(EvaluationStatus.PUBLISHED, at);
        reportUrl = url.isEmpty() ? null : url;
        publishedOn = on;
    }

    /// Whom it is about and where it is made: area codes of the Office for National Statistics.
    void cover(Optional<Ages> ages, Set<String> places) {
        this.ages = ages.orElse(null);
        this.places.retainAll(places);
        this.places.addAll(places);
    }

    void cost(Optional<CostPerChild> cost) {
        this.cost = cost.orElse(null);
    }

    /// The report as a file, or none. It can be replaced until it is published.
    void keepReport(@Nullable UUID document) {
        requireUnpublished();
        reportDocumentId = document;
    }

    void requireUnpublished() {
        if (status == EvaluationStatus.PUBLISHED) {
            throw new Conflict(
                    "Evaluation %s is published, so its report cannot be changed any more.".formatted(reference));
        }
    }

    /// What a study says can be changed until it has been quality assured.
    void requireOpen() {
        if (!isOpen()) {
            throw new Conflict("Evaluation %s is at the stage “%s”, so what it says cannot be changed any more."
                    .formatted(reference, inWords(status)));
        }
    }

    boolean isOpen() {
        return status.compareTo(EvaluationStatus.QUALITY_ASSURED) < 0;
    }

    private void moveTo(EvaluationStatus next, Instant at) {
        requireNext(next);
        status = next;
        statusSince = at;
    }

    void requireNext(EvaluationStatus next) {
        if (!status.next().contains(next)) {
            throw new Conflict("Evaluation %s is at the stage “%s”, so it cannot go to “%s” now. Look at it again."
                    .formatted(reference, inWords(status), inWords(next)));
        }
    }

    private static String inWords(EvaluationStatus status) {
        return status.title().toLowerCase(Locale.UK);
    }
}
