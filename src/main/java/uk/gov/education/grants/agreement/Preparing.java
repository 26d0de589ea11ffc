package uk.gov.education.grants.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.agreement.AgreementStore.SavedPlan;
import uk.gov.education.grants.award.PromisedAward;
import uk.gov.education.grants.bid.BidCaseService;
import uk.gov.education.grants.funding.PaymentRoute;
import uk.gov.education.grants.shared.Actor;

/// Draws up what is offered with an award: what an officer has saved or, where nobody has, what the service proposes.
@Component
class Preparing {

    private final AgreementStore store;
    private final TermsStore terms;
    private final BidCaseService bids;
    private final Clock clock;

    Preparing(AgreementStore store, TermsStore terms, BidCaseService bids, Clock clock) {
        this.store = store;
        this.terms = terms;
        this.bids = bids;
        this.clock = clock;
    }

    Offer offer(Actor by, PromisedAward award) {
        return offer(award, store.plan(award.id()).map(SavedPlan::plan).orElseGet(() -> proposed(by, award)));
    }

    Offer offer(PromisedAward award, AgreementPlan plan) {
        return Offer.of(award, plan, terms.inForce(award.head().terms().route(), LocalDate.now(clock)));
    }

    AgreementPlan proposed(Actor by, PromisedAward award) {
        return DefaultPlan.of(award.head().terms(), costsOfTheBid(by, award), LocalDate.now(clock));
    }

    private List<CostLine> costsOfTheBid(Actor by, PromisedAward award) {
        if (award.head().terms().route() != PaymentRoute.SECTION_14) {
            return List.of();
        }
        return award.bid().map(bid -> bids.read(by, bid).content()).stream()
                .flatMap(content -> List.of(
                        new CostLine("Direct costs", content.direct().total()),
                        new CostLine("Overheads", content.indirect().total()),
                        new CostLine("Capital", content.capital().total()))
                        .stream())
                .toList();
    }
}
