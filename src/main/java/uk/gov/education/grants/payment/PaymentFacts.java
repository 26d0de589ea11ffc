package uk.gov.education.grants.payment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.agreement.AgreedTerms;
import uk.gov.education.grants.agreement.Agreements;
import uk.gov.education.grants.award.PayableAward;
import uk.gov.education.grants.document.DocumentService;
import uk.gov.education.grants.ledger.AwardBalance;
import uk.gov.education.grants.ledger.Ledger;
import uk.gov.education.grants.organisation.DueDiligenceService;
import uk.gov.education.grants.payment.PaymentRequest.Authoriser;
import uk.gov.education.grants.payment.PaymentRequest.Need;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Percent;

/// Makes the facts of a payment as they are at this moment, and asks every rule about them.
@Component
class PaymentFacts {

    private final Agreements agreements;
    private final ClaimRepository claims;
    private final DocumentService documents;
    private final DueDiligenceService dueDiligence;
    private final BankDetailsService bankDetails;
    private final Ledger ledger;
    private final FinalClaims finalClaims;
    private final ObjectProvider<PaymentStop> stops;
    private final Clock clock;

    PaymentFacts(
            Agreements agreements,
            ClaimRepository claims,
            DocumentService documents,
            DueDiligenceService dueDiligence,
            BankDetailsService bankDetails,
            Ledger ledger,
            FinalClaims finalClaims,
            ObjectProvider<PaymentStop> stops,
            Clock clock) {
        this.agreements = agreements;
        this.claims = claims;
        this.documents = documents;
        this.dueDiligence = dueDiligence;
        this.bankDetails = bankDetails;
        this.ledger = ledger;
        this.finalClaims = finalClaims;
        this.stops = stops;
        this.clock = clock;
    }

    /// What every rule says, in printed order, and after them everything that stops payments of the award.
    List<RuleLine> findings(Actor by, Payment payment, PayableAward award, AwardBalance balance) {
        var request = request(by, payment, award, balance);
        return Stream.concat(
                        PaymentRule.ALL.stream().map(rule -> RuleLine.of(rule, request)),
                        stops.orderedStream().map(stop -> RuleLine.of(stop, stop.why(award.id()))))
                .toList();
    }

    AwardBalance balanceOf(PayableAward award) {
        return ledger.balanceOf(award.id());
    }

    private PaymentRequest request(Actor by, Payment payment, PayableAward award, AwardBalance balance) {
        var agreed = agreements.of(award.id());
        var claim = payment.claimId().flatMap(claims::findById);
        return new PaymentRequest(
                agreed.map(terms -> terms.acceptedAt().atZone(clock.getZone()).toLocalDate()),
                award.status(),
                payment.amount(),
                payment.year(),
                balance,
                need(payment, claim, agreed),
                agreed.map(AgreedTerms::keptBack).orElse(Percent.of(0)),
                authoriser(by, payment, award, claim),
                dueDiligence.countsUntil(award.lead()),
                bankDetails.usableFrom(award.lead()),
                LocalDate.now(clock));
    }

    private Need need(Payment payment, Optional<Claim> claim, Optional<AgreedTerms> agreed) {
        if (payment.isShareKeptBack()) {
            var end = finalClaims.of(payment.awardId());
            return new Need.KeptBack(end.map(FinalClaim::certifiedOn), end.flatMap(FinalClaim::evaluatedOn));
        }
        return claim.<Need>map(of -> new Need.Spent(
                        payment.amount().plus(payment.keptBack()),
                        payment.keptBack(),
                        of.period().last(),
                        documents.attachedTo(of.id()).size()))
                .orElseGet(() -> {
                    var number = payment.instalment().orElseThrow();
                    return new Need.Due(
                            number,
                            agreed.stream()
                                    .flatMap(terms -> terms.instalments().stream())
                                    .filter(instalment -> instalment.number() == number)
                                    .findFirst()
                                    .orElseThrow()
                                    .due());
                });
    }

    private static Authoriser authoriser(Actor by, Payment payment, PayableAward award, Optional<Claim> claim) {
        return PaymentAccess.mayAuthorise(by)
                ? new Authoriser(
                        award.approvers().contains(by.person()),
                        payment.verifiedBy().equals(by.person()),
                        claim.filter(of -> of.isMadeBy(by.person())).isPresent(),
                        by.belongsTo(award.lead()))
                : Authoriser.APART;
    }
}
