package uk.gov.education.grants.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.monitoring.DraftView;
import uk.gov.education.grants.monitoring.KeptReturn;
import uk.gov.education.grants.monitoring.KeptReview;
import uk.gov.education.grants.monitoring.ReturnService;
import uk.gov.education.grants.monitoring.ReturnStatus;
import uk.gov.education.grants.monitoring.ReviewDecision;
import uk.gov.education.grants.monitoring.ReviewService;
import uk.gov.education.grants.monitoring.WrittenReview;
import uk.gov.education.grants.shared.Actor;

/// How the awards of 2016 and 2017 were reported on and reviewed. None of it was published, so that every figure is the
/// demonstration's: each year's money is spent in its year, and targets are reached step by step. Of the last returns
/// one was never finished, one waits for a certifier and one for an officer; of the last reviews one waits for a second
/// person and one was never written.
@Component
@Profile("demo")
class MonitoringOf2016 {

    private static final int FIRST_YEAR = 2016;
    private static final int LAST_YEAR = 2022;
    private static final int LAST_YEAR_OF_MONEY = 2019;

    private final Personas personas;
    private final ReturnService returns;
    private final ReviewService reviews;
    private final MovableClock clock;

    MonitoringOf2016(Personas personas, ReturnService returns, ReviewService reviews, MovableClock clock) {
        this.personas = personas;
        this.returns = returns;
        this.reviews = reviews;
        this.clock = clock;
    }

    /// An award that is reported on.
    record Reported(AwardReference award, String project, UUID lead) {}

    void make(List<Reported> awards) {
        for (var year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            review(LocalDate.of(year + 1, 3, 15));
            for (var reported : awards) {
                report(reported, year);
            }
        }
    }

    private void review(LocalDate day) {
        clock.setTo(day);
        var officer = personas.actor("officer");
        for (var due : reviews.list(officer, "").rows()) {
            if (!isLeftUndone(due, "Havering multi-agency service")) {
                review(officer, due);
            }
        }
    }

    private void review(Actor officer, KeptReview due) {
        reviews.write(
                officer,
                due.award(),
                due.year(),
                new WrittenReview(
                        "Written for the demonstration: the work goes as it was agreed.",
                        ReviewDecision.CONTINUE,
                        "What was agreed is done, and its money is spent on it."),
                due.revision());
        if (!isLeftUndone(due, "Slough transformation")) {
            reviews.agree(personas.actor("officer2"), due.award(), due.year(), due.revision() + 1);
        }
    }

    private static boolean isLeftUndone(KeptReview due, String project) {
        return due.project().equals(project) && due.year().startsIn() == LAST_YEAR_OF_MONEY - 1;
    }

    private void report(Reported reported, int year) {
        var editor = personas.editorOf(reported.lead());
        for (var due : returns.ofAward(editor, reported.award()).returns()) {
            if (due.status() == ReturnStatus.DUE && due.period().year().startsIn() == year) {
                clock.setTo(due.scheduled().last().plusDays(20));
                report(reported, editor, due);
            }
        }
    }

    private void report(Reported reported, Actor editor, KeptReturn due) {
        var award = reported.award();
        var period = due.period();
        var isLast = period.year().startsIn() == LAST_YEAR_OF_MONEY;
        var isUnfinished = isLast && reported.project().equals("Contextual safeguarding");
        var isToCertify = isLast && reported.project().equals("Positive Choices");
        returns.save(editor, award, period, typed(returns.toDraft(editor, award, period)), 0, !isUnfinished);
        if (isUnfinished || isToCertify) {
            return;
        }
        var certifier = personas.certifierOf(reported.lead());
        returns.certify(certifier, award, period, certifier.name(), 1);
        if (!isLast || !reported.project().equals("Mockingbird")) {
            returns.accept(personas.actor("officer"), award, period);
        }
    }

    private static Typed typed(DraftView draft) {
        var asked = draft.asked();
        var typed = draft.form()
                .typed()
                .with(
                        "done",
                        "Written for the demonstration: the work went on as agreed, and what was learned was shared with the other projects.");
        for (var year : asked.years()) {
            if (asked.hasBegun(year)) {
                typed = typed.with("spent-" + year, asked.profile().in(year).digits());
            }
        }
        for (var row = 1; row <= asked.targets().size(); row++) {
            var target = asked.targets().get(row - 1);
            var from = target.baseline() == null ? 0 : target.baseline();
            var year = draft.kept().period().year().startsIn() - FIRST_YEAR + 1;
            typed = typed.with("now-" + row, String.valueOf(from + (target.target() - from) * year / (year + 1)))
                    .with("comment-" + row, "A figure of the demonstration");
        }
        return asked.last().isPresent() ? typed : withMilestoneAndRisk(typed);
    }

    private static Typed withMilestoneAndRisk(Typed typed) {
        return typed.with("milestone-1", "The findings of the independent evaluation are shared")
                .with("planned-1-day", "31")
                .with("planned-1-month", "3")
                .with("planned-1-year", "2020")
                .with("expected-1-day", "31")
                .with("expected-1-month", "7")
                .with("expected-1-year", "2020")
                .with("rating-1", "AMBER")
                .with("reason-1", "The evaluator needs the figures of the whole last year.")
                .with("risk-1", "Experienced social workers leave")
                .with("impact-1", "4")
                .with("likelihood-1", "2")
                .with("proximity-1", "QUARTER")
                .with("response-1", "Two people know each part of the work.");
    }
}
