package uk.gov.education.grants.closing;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.award.AwardClosingService;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.award.AwardStatus;
import uk.gov.education.grants.award.PayableAward;
import uk.gov.education.grants.award.PayableAwards;
import uk.gov.education.grants.payment.ShareService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;

/// Ends awards. The lead organisation makes its final claim and certifies what was spent, an officer sets the books
/// straight, a finance officer closes. Each step holds the award and looks at the figures of that moment; a step that
/// something is in the way of answers with every reason, and does nothing.
@Service
@Transactional(readOnly = true)
public class ClosingService {

    private final ClosingRepository closings;
    private final ClosingReader reader;
    private final PayableAwards payable;
    private final AwardClosingService awards;
    private final ShareService shares;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClosingService(
            ClosingRepository closings,
            ClosingReader reader,
            PayableAwards payable,
            AwardClosingService awards,
            ShareService shares,
            ApplicationEventPublisher events,
            Clock clock) {
        this.closings = closings;
        this.reader = reader;
        this.payable = payable;
        this.awards = awards;
        this.shares = shares;
        this.events = events;
        this.clock = clock;
    }

    /// How the award stands at its end, for its lead organisation and for the Department.
    public ClosingView show(Actor by, AwardReference reference) {
        return reader.view(by, readable(by, reference));
    }

    /// The same, for a certifier who is about to make the final claim.
    public ClosingView toSign(Actor certifier, AwardReference reference) {
        var award = readable(certifier, reference);
        ClosingAccess.requireSign(certifier, award.lead());
        return reader.view(certifier, award);
    }

    /// Makes the final claim: certifies what was spent, and claims what of it was kept back. Nothing more is claimed
    /// for this award after it.
    ///
    /// @return what is in the way; nothing where it is done
    @Transactional
    public List<String> sign(Actor certifier, AwardReference reference, Certificate certificate) {
        var award = payable.hold(toSign(certifier, reference).award().id());
        var why = reader.view(certifier, award).toSign();
        if (!why.isEmpty()) {
            return why;
        }
        var sentence = "made the final claim and certified that %s was spent".formatted(certificate.spent());
        if (award.status() == AwardStatus.FINAL_CLAIM) {
            var closing = closingOf(award);
            closing.signAgain(certificate, certifier, clock.instant());
            said(certifier, closing, award, "answered the question and " + sentence);
        } else {
            closings.saveAndFlush(new Closing(award.id(), certificate, certifier, clock.instant()));
            awards.finalClaim(certifier, reference, sentence);
        }
        return List.of();
    }

    /// The award, for an officer who is about to set its books straight or to ask about the certificate.
    public ClosingView toReconcile(Actor officer, AwardReference reference) {
        var award = readable(officer, reference);
        ClosingAccess.requireReconcile(officer, award.lead());
        requireStatus(award, AwardStatus.FINAL_CLAIM);
        return reader.view(officer, award);
    }

    /// Asks the organisation about its certificate, which it then signs anew.
    @Transactional
    public void ask(Actor officer, AwardReference reference, String question) {
        var award = payable.hold(toReconcile(officer, reference).award().id());
        requireStatus(award, AwardStatus.FINAL_CLAIM);
        var closing = closingOf(award);
        closing.ask(question, officer);
        closings.saveAndFlush(closing);
        events.publishEvent(new CertificateQueried(officer, clock.instant(), reference, question));
    }

    /// Sets the books straight: what of the share kept back was spent as well waits to be paid, everything else that is
    /// promised and not paid is released, and it is fixed what the organisation has to give back. Without an
    /// evaluation of the project, published since the award began, no share is paid: PR-05.
    ///
    /// @return what is in the way; nothing where it is done
    @Transactional
    public List<String> reconcile(Actor officer, AwardReference reference, String because) {
        var award = payable.hold(toReconcile(officer, reference).award().id());
        requireStatus(award, AwardStatus.FINAL_CLAIM);
        var view = reader.view(officer, award);
        if (!view.toReconcile().isEmpty()) {
            return view.toReconcile();
        }
        var closing = closingOf(award);
        closing.reconcile(view.share().total(), view.toReturn(), because, officer, clock.instant());
        closings.saveAndFlush(closing);
        awards.reconcile(officer, reference, view.released(), "set the books straight: " + because);
        shares.verify(officer, award, view.share(), because);
        return List.of();
    }

    /// The award, for a finance officer who is about to close it.
    public ClosingView toClose(Actor finance, AwardReference reference) {
        var award = readable(finance, reference);
        requireStatus(award, AwardStatus.RECONCILED);
        ClosingAccess.requireClose(finance, award.lead(), closingOf(award));
        return reader.view(finance, award);
    }

    /// Closes the award for good.
    ///
    /// @return what is in the way; nothing where it is done
    @Transactional
    public List<String> close(Actor finance, AwardReference reference) {
        var award = payable.hold(toClose(finance, reference).award().id());
        requireStatus(award, AwardStatus.RECONCILED);
        var why = reader.view(finance, award).toClose();
        if (!why.isEmpty()) {
            return why;
        }
        var closing = closingOf(award);
        closing.close(finance, clock.instant());
        closings.saveAndFlush(closing);
        awards.close(finance, reference);
        return List.of();
    }

    private PayableAward readable(Actor by, AwardReference reference) {
        return payable.find(reference)
                .filter(award -> award.status().commitsMoney() && ClosingAccess.mayRead(by, award.lead()))
                .orElseThrow(() -> ClosingAccess.absent(reference));
    }

    private Closing closingOf(PayableAward award) {
        return closings.findByAwardId(award.id())
                .orElseThrow(
                        () -> new Conflict("No final claim is made for award %s yet.".formatted(award.reference())));
    }

    private static void requireStatus(PayableAward award, AwardStatus needed) {
        if (award.status() != needed) {
            throw new Conflict("Award %s is “%s” and not “%s”."
                    .formatted(award.reference(), award.status().title(), needed.title()));
        }
    }

    private void said(Actor by, Closing closing, PayableAward award, String sentence) {
        closings.saveAndFlush(closing);
        events.publishEvent(new ClosingChanged(by, clock.instant(), award.reference(), sentence));
    }
}
