package uk.gov.education.grants.flexibility;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.flexibility.FlexibilityView.AnswerLine;
import uk.gov.education.grants.flexibility.FlexibilityView.HistoryLine;
import uk.gov.education.grants.flexibility.FlexibilityView.MayDo;
import uk.gov.education.grants.flexibility.SafeguardFacts.Asked;
import uk.gov.education.grants.flexibility.SafeguardFacts.Decider;
import uk.gov.education.grants.flexibility.SafeguardFacts.PanelTime;
import uk.gov.education.grants.organisation.OrganisationService;
import uk.gov.education.grants.shared.Actor;

/// Gathers what a request says, and what the safeguards look at.
@Component
class FlexibilityReader {

    private final AnswerStore answers;
    private final ConsultationStore consultations;
    private final OrganisationService organisations;
    private final JdbcClient db;
    private final Clock clock;

    FlexibilityReader(
            AnswerStore answers,
            ConsultationStore consultations,
            OrganisationService organisations,
            JdbcClient db,
            Clock clock) {
        this.answers = answers;
        this.consultations = consultations;
        this.organisations = organisations;
        this.db = db;
        this.clock = clock;
    }

    Answers answers(FlexibilityRequest request) {
        return new Answers(answers.all(request.id()), organisations.options(Actor.SERVICE));
    }

    SafeguardFacts facts(FlexibilityRequest request) {
        return facts(request, answers(request), consultations.all(request.id()));
    }

    FlexibilityView view(Actor by, FlexibilityRequest request) {
        var said = answers(request);
        var asked = consultations.all(request.id());
        var findings = Safeguards.on(facts(request, said, asked));
        return new FlexibilityView(
                request.reference(),
                request.title(),
                organisations.find(by, request.organisationId()).name(),
                request.statusOn(today()),
                request.statusSince(),
                request.returnedReason(),
                request.consultedByName(),
                request.submittedByName(),
                List.of(Question.values()).stream()
                        .map(question -> new AnswerLine(
                                question, said.inWords(question), said.isComplete(question), said.saved(question)))
                        .toList(),
                asked,
                findings,
                request.panelSince(),
                request.panelSince().map(since -> dayOf(since).plusDays(TimeForThePanel.DAYS)),
                request.advice(),
                request.decision(),
                request.firstDay(),
                request.lastDay(),
                request.extension(),
                history(by, request),
                mayDo(by, request));
    }

    private MayDo mayDo(Actor by, FlexibilityRequest request) {
        var status = request.statusOn(today());
        return new MayDo(
                status == FlexibilityStatus.DRAFT && FlexibilityAccess.mayEdit(by, request),
                status == FlexibilityStatus.DRAFT && FlexibilityAccess.mayEdit(by, request),
                status == FlexibilityStatus.CONSULTED && FlexibilityAccess.mayCertify(by, request),
                status == FlexibilityStatus.SUBMITTED && FlexibilityAccess.mayAdvise(by, request),
                status == FlexibilityStatus.WITH_PANEL && FlexibilityAccess.mayAdvise(by, request),
                status == FlexibilityStatus.ADVICE_PUBLISHED && FlexibilityAccess.mayDecide(by, request),
                status == FlexibilityStatus.GRANTED
                        && request.extension().isEmpty()
                        && FlexibilityAccess.mayDecide(by, request));
    }

    private SafeguardFacts facts(FlexibilityRequest request, Answers said, List<SavedConsultation> asked) {
        var advisedOn = request.advice().map(advice -> dayOf(advice.publishedAt()));
        return new SafeguardFacts(
                said.duty(),
                said.work(),
                said.unanswered(),
                asked.stream().map(SavedConsultation::consultation).toList(),
                request.panelSince().map(since -> new PanelTime(dayOf(since), advisedOn.orElseGet(this::today))),
                advisedOn.isPresent(),
                request.decision()
                        .map(decision -> new Decider(
                                decision.byName(), request.decidedBy().equals(request.advisedBy()))),
                request.extension().map(extension -> new Asked(monthsOf(request, extension), 0)));
    }

    /// How long a granted extension is, in whole months.
    private static int monthsOf(FlexibilityRequest request, Extension extension) {
        var granted = request.grantedUntil().orElseThrow();
        return Math.toIntExact(
                ChronoUnit.MONTHS.between(granted.plusDays(1), extension.until().plusDays(1)));
    }

    /// The council's own affairs, before it submitted, are read by the council alone.
    private List<HistoryLine> history(Actor by, FlexibilityRequest request) {
        var since = FlexibilityAccess.isMember(by, request.organisationId())
                ? Instant.EPOCH
                : request.submittedAt().orElseThrow();
        return db.sql("""
                        select at, person_name, sentence from audit_entry
                        where subject = :reference and at >= :since order by id desc limit 100""")
                .param("reference", request.reference())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new HistoryLine(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("person_name"),
                        row.getString("sentence")))
                .list();
    }

    private LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
