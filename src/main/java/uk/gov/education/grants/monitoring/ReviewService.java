package uk.gov.education.grants.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.ledger.Ledger;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.FinancialYear;

/// The annual review of every live award: one officer writes it, another officer or an approver agrees to it.
@Service
@Transactional(readOnly = true)
public class ReviewService {

    private static final int PAGE = 50;
    private static final int MONTHS_TO_WRITE = 3;
    private static final Pattern KEY = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)~([A-Z0-9-]{1,30})");

    private final ReviewStore store;
    private final ReturnStore returns;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReviewService(
            ReviewStore store, ReturnStore returns, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.returns = returns;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /// What is not agreed yet, from three months before its day, the oldest first.
    ///
    /// @param after behind which row the page begins, as the page before says; "" for the first
    public ReviewListView list(Actor by, String after) {
        MonitoringAccess.requireReadReviews(by);
        var key = KEY.matcher(after);
        var isLater = key.matches();
        var rows = store.open(
                today().plusMonths(MONTHS_TO_WRITE),
                isLater ? LocalDate.parse(key.group(1)) : LocalDate.EPOCH,
                isLater ? key.group(2) : "",
                PAGE + 1);
        var more = rows.size() > PAGE;
        var last = more ? rows.get(PAGE - 1) : null;
        return new ReviewListView(
                more ? rows.subList(0, PAGE) : rows,
                today(),
                last == null ? null : "%s~%s".formatted(last.due(), last.award()));
    }

    public ReviewView show(Actor by, AwardReference reference, FinancialYear year) {
        var kept = readable(by, reference, store.find(reference, year).orElse(null));
        var isWritten = kept.status() == ReviewStatus.WRITTEN || kept.status() == ReviewStatus.AGREED;
        var figures = kept.figures();
        return new ReviewView(
                kept,
                isWritten && figures != null ? figures : figuresOf(kept),
                today(),
                MonitoringAccess.mayReview(by) && isOpen(kept),
                MonitoringAccess.mayAgree(by, kept));
    }

    /// A review for an officer who is about to write it.
    public ReviewView toWrite(Actor officer, AwardReference reference, FinancialYear year) {
        var view = show(officer, reference, year);
        MonitoringAccess.requireReview(officer);
        requireOpen(view.kept());
        return view;
    }

    /// Writes a review; the figures are kept as they stand now.
    ///
    /// @param revision of the review that the officer has seen
    @Transactional
    public void write(Actor officer, AwardReference reference, FinancialYear year, WrittenReview review, int revision) {
        var kept = readable(officer, reference, store.hold(reference, year).orElse(null));
        MonitoringAccess.requireReview(officer);
        requireOpen(kept);
        if (kept.revision() != revision) {
            throw new Conflict("Somebody else has just written this review. Read it before you change it.");
        }
        store.write(kept, figuresOf(kept), review, officer, clock.instant());
        said(
                officer,
                kept,
                ReviewStatus.WRITTEN,
                "wrote the annual review of %s: %s"
                        .formatted(year, review.decision().title()));
    }

    /// A review for the second person.
    public ReviewView toDecide(Actor second, AwardReference reference, FinancialYear year) {
        var view = show(second, reference, year);
        MonitoringAccess.requireAgree(second, view.kept());
        requireWritten(view.kept());
        return view;
    }

    /// Agrees to a review.
    ///
    /// @param revision of the review that was read
    @Transactional
    public void agree(Actor second, AwardReference reference, FinancialYear year, int revision) {
        decide(second, reference, year, ReviewStatus.AGREED, null, revision);
    }

    /// Gives a review back to its writer.
    @Transactional
    public void giveBack(Actor second, AwardReference reference, FinancialYear year, String reason, int revision) {
        decide(second, reference, year, ReviewStatus.RETURNED, reason, revision);
    }

    private void decide(
            Actor second,
            AwardReference reference,
            FinancialYear year,
            ReviewStatus outcome,
            @Nullable String reason,
            int revision) {
        var kept = readable(second, reference, store.hold(reference, year).orElse(null));
        MonitoringAccess.requireAgree(second, kept);
        requireWritten(kept);
        if (kept.revision() != revision) {
            throw new Conflict("This review was changed after you read it. Read it again.");
        }
        store.decide(kept, outcome, reason, second, clock.instant());
        said(
                second,
                kept,
                outcome,
                reason == null
                        ? "agreed to the annual review of " + year
                        : "gave back the annual review of %s: %s".formatted(year, reason));
    }

    private ReviewFigures figuresOf(KeptReview kept) {
        return ReviewFigures.of(ledger.balanceOf(kept.awardId()), returns.lastAccepted(kept.awardId()));
    }

    private boolean isOpen(KeptReview kept) {
        return kept.status() != ReviewStatus.AGREED
                && !today().isBefore(kept.due().minusMonths(MONTHS_TO_WRITE));
    }

    private void requireOpen(KeptReview kept) {
        if (!isOpen(kept)) {
            throw new Conflict(
                    kept.status() == ReviewStatus.AGREED
                            ? "This review is agreed, so it cannot be changed."
                            : "The review of %s can be written from January on.".formatted(kept.year()));
        }
    }

    private static void requireWritten(KeptReview kept) {
        if (kept.status() != ReviewStatus.WRITTEN) {
            throw new Conflict("This review is “%s”.".formatted(kept.status().title()));
        }
    }

    private static KeptReview readable(Actor by, AwardReference reference, @Nullable KeptReview kept) {
        if (kept == null || !by.readsCase(true)) {
            throw MonitoringAccess.absent(reference);
        }
        return kept;
    }

    private void said(Actor by, KeptReview kept, ReviewStatus status, String sentence) {
        events.publishEvent(new ReviewChanged(by, clock.instant(), kept.award(), status, sentence));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
