package uk.gov.education.grants.monitoring;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.agreement.AgreedTerms;
import uk.gov.education.grants.agreement.Agreements;
import uk.gov.education.grants.award.AwardChanged;
import uk.gov.education.grants.award.PromisedAward;
import uk.gov.education.grants.award.PromisedAwards;

/// Lays out the returns and reviews of an award as soon as its agreement is accepted, and again whenever the
/// award changes: what somebody has begun stays, what nobody has begun follows the terms.
@Component
class Schedules {

    private final Agreements agreements;
    private final PromisedAwards awards;
    private final ReturnStore returns;
    private final ReviewStore reviews;

    Schedules(Agreements agreements, PromisedAwards awards, ReturnStore returns, ReviewStore reviews) {
        this.agreements = agreements;
        this.awards = awards;
        this.returns = returns;
        this.reviews = reviews;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void layOut(AwardChanged changed) {
        agreements
                .of(changed.award())
                .ifPresent(terms -> awards.find(changed.award()).ifPresent(award -> layOut(award, terms)));
    }

    private void layOut(PromisedAward award, AgreedTerms terms) {
        var period = award.head().terms().period();
        returns.layOut(award.id(), ReturnSchedule.of(period, terms.targets(), terms.returns()));
        reviews.layOut(award.id(), ReviewSchedule.of(period));
    }
}
