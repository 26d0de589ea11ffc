package uk.gov.education.grants.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.award.PayableAward;
import uk.gov.education.grants.award.PayableAwards;
import uk.gov.education.grants.document.DocumentService;
import uk.gov.education.grants.funding.PaymentRoute;
import uk.gov.education.grants.payment.ClaimOutcome.Done;
import uk.gov.education.grants.payment.ClaimOutcome.Refused;
import uk.gov.education.grants.payment.Claims.AtHand;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Period;
import uk.gov.education.grants.shared.References;

/// Claims of what was spent under section 14: an organisation prepares and submits them, an officer queries or verifies
/// them. All of it happens while the award is held, so two claims never take the same money of it.
@Service
@Transactional(readOnly = true)
public class ClaimService {

    private final Claims claims;
    private final PayableAwards awards;
    private final Payments payments;
    private final DocumentService documents;
    private final ClaimReader reader;
    private final References references;

    ClaimService(
            Claims claims,
            PayableAwards awards,
            Payments payments,
            DocumentService documents,
            ClaimReader reader,
            References references) {
        this.claims = claims;
        this.awards = awards;
        this.payments = payments;
        this.documents = documents;
        this.reader = reader;
        this.references = references;
    }

    /// The awards of this person's organisations with their money, and their claims.
    public OurMoneyView ofOurs(Actor by) {
        return reader.ofOurs(by);
    }

    /// The award, for a bid editor of its lead who is about to claim.
    public PayableAward toStart(Actor editor, AwardReference reference) {
        var award = awards.find(reference)
                .filter(found -> PaymentAccess.isMember(editor, found.lead()))
                .orElseThrow(() -> new NotFound("There is no award %s.".formatted(reference)));
        PaymentAccess.requirePrepare(editor, award.lead());
        if (award.route() != PaymentRoute.SECTION_14) {
            throw new Conflict("Award %s is paid in instalments, so nothing is claimed.".formatted(reference));
        }
        claims.agreed(award);
        requireClaimable(award);
        return award;
    }

    /// Starts a claim of what was spent in a part of one financial year.
    @Transactional
    public ClaimOutcome start(Actor editor, AwardReference reference, Period period) {
        var award = awards.hold(toStart(editor, reference).id());
        requireClaimable(award);
        reader.draftOf(award.id()).ifPresent(draft -> {
            throw new Conflict("Claim %s of this award is still a draft. Submit it first.".formatted(draft));
        });
        var objections = objectionsTo(period);
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        var claim =
                new Claim(references.next("CLM", claims.today().getYear()), award.id(), period, editor, claims.now());
        claims.changed(editor, claim, "started the claim");
        return new Done(claim.reference());
    }

    private List<Objection> objectionsTo(Period period) {
        var objections = new ArrayList<Objection>();
        if (!FinancialYear.of(period.first()).equals(FinancialYear.of(period.last()))) {
            objections.add(new Objection(
                    "last",
                    "A claim is of one financial year: %s ends on 31 March %d"
                            .formatted(
                                    FinancialYear.of(period.first()),
                                    FinancialYear.of(period.first()).lastDay().getYear())));
        }
        if (period.last().isAfter(claims.today())) {
            objections.add(new Objection("last", "The last day must not be after today: you claim what was spent"));
        }
        return objections;
    }

    /// The claim, for everybody who may read it.
    public ClaimView show(Actor by, String reference) {
        return reader.view(by, claims.find(by, reference));
    }

    /// The claim, for a bid editor who is about to change it.
    public ClaimView toChange(Actor editor, String reference) {
        var found = claims.find(editor, reference);
        PaymentAccess.requirePrepare(editor, found.award().lead());
        requireOpen(found.claim());
        return reader.view(editor, found);
    }

    /// Claims these amounts, one for each line of the agreed budget. More than there is left is refused.
    @Transactional
    public ClaimOutcome change(Actor editor, String reference, List<Money> amounts) {
        var held = claims.hold(editor, reference);
        PaymentAccess.requirePrepare(editor, held.award().lead());
        var figures = claims.figures(held.claim(), claims.agreed(held.award()));
        if (figures.lines().size() != amounts.size()) {
            throw new Conflict("The agreed budget was changed meanwhile. Read the claim again.");
        }
        var changed = figures.with(amounts);
        if (!changed.overClaims().isEmpty()) {
            return new Refused(changed.overClaims());
        }
        var lines = new TreeMap<String, Money>();
        changed.lines().forEach(line -> lines.put(line.item(), line.now()));
        held.claim().change(editor, lines);
        claims.changed(editor, held.claim(), "claimed %s".formatted(changed.claimed()));
        return new Done(reference);
    }

    /// The claim, for a certifier who is about to submit it.
    public ClaimView toSubmit(Actor certifier, String reference) {
        var found = claims.find(certifier, reference);
        PaymentAccess.requireSubmit(certifier, found.award().lead(), found.claim());
        requireOpen(found.claim());
        return reader.view(certifier, found);
    }

    /// Submits the claim to the Department, or answers its query.
    ///
    /// @param seen the amount that the certifier has read
    /// @param answer what was changed or is to be said; only where the Department has asked
    @Transactional
    public ClaimOutcome submit(Actor certifier, String reference, Money seen, String answer) {
        var held = claims.hold(certifier, reference);
        var claim = held.claim();
        PaymentAccess.requireSubmit(certifier, held.award().lead(), claim);
        requireOpen(claim);
        var figures = claims.figures(claim, claims.agreed(held.award()));
        if (!figures.claimed().equals(seen)) {
            throw new Conflict("The claim was changed meanwhile: it is of %s now. Read it again before you submit it."
                    .formatted(figures.claimed()));
        }
        var objections = objectionsTo(held, figures);
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        var isAnswer = claim.status() == ClaimStatus.QUERIED;
        claim.submit(certifier, isAnswer ? answer : "", claims.now());
        claims.changed(
                certifier,
                claim,
                isAnswer
                        ? "answered the query and claimed %s: %s".formatted(figures.claimed(), answer)
                        : "submitted the claim of %s".formatted(figures.claimed()));
        return new Done(reference);
    }

    private List<Objection> objectionsTo(AtHand found, ClaimFigures figures) {
        var objections = new ArrayList<>(figures.overClaims());
        if (!figures.payable().isPositive()) {
            objections.add(new Objection("", "Nothing is claimed yet"));
        }
        if (documents.attachedTo(found.claim().id()).isEmpty()) {
            objections.add(new Objection(
                    "", "Add at least one document that shows how the %s were spent".formatted(figures.claimed())));
        }
        return objections;
    }

    /// The claim, for an officer who is about to verify or query it.
    public ClaimView toCheck(Actor officer, String reference) {
        var found = claims.find(officer, reference);
        PaymentAccess.requireVerify(officer, found.award().lead());
        requireSubmitted(found.claim());
        return reader.view(officer, found);
    }

    /// Asks the organisation about its claim, which it may then change.
    @Transactional
    public void query(Actor officer, String reference, String question) {
        var held = claims.hold(officer, reference);
        PaymentAccess.requireVerify(officer, held.award().lead());
        requireSubmitted(held.claim());
        held.claim().query(officer, question);
        claims.changed(officer, held.claim(), "queried the claim: " + question);
    }

    /// Says that the claim is in order. What is not kept back waits for a finance officer from then on.
    @Transactional
    public ClaimOutcome verify(Actor officer, String reference, String because) {
        var held = claims.hold(officer, reference);
        PaymentAccess.requireVerify(officer, held.award().lead());
        requireSubmitted(held.claim());
        var figures = claims.figures(held.claim(), claims.agreed(held.award()));
        var objections = objectionsTo(held, figures);
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        held.claim().verify(officer);
        claims.changed(officer, held.claim(), "verified the claim: " + because);
        payments.verifiedClaim(officer, held.claim(), figures, because);
        return new Done(reference);
    }

    private static void requireClaimable(PayableAward award) {
        if (!award.status().mayBeClaimedFrom()) {
            throw new Conflict("Award %s is \"%s\", so nothing more is claimed of it."
                    .formatted(award.reference(), award.status().title()));
        }
    }

    private static void requireOpen(Claim claim) {
        if (!claim.status().isOpenToEditors()) {
            throw new Conflict("Claim %s is \"%s\", so the organisation cannot change it now."
                    .formatted(claim.reference(), claim.status().title()));
        }
    }

    private static void requireSubmitted(Claim claim) {
        if (claim.status() != ClaimStatus.SUBMITTED) {
            throw new Conflict("Claim %s is \"%s\" and does not wait for an officer."
                    .formatted(claim.reference(), claim.status().title()));
        }
    }
}
