package uk.gov.education.grants.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.award.PromisedAwards;
import uk.gov.education.grants.shared.Actor;

/// Lets an agreement follow its award when a variation is agreed, in the transaction of the
/// variation. The offer that was accepted stays as it was; beside it is kept what counts from now
/// on.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AmendmentService {

    private final AgreementStore store;
    private final PromisedAwards awards;
    private final Clock clock;

    AmendmentService(AgreementStore store, PromisedAwards awards, Clock clock) {
        this.store = store;
        this.awards = awards;
        this.clock = clock;
    }

    /// The instalments of each year come to what the award has in it now.
    public void follow(Actor by, AwardReference award, String variation) {
        var terms = awards.find(award)
                .orElseThrow(() -> AgreementAccess.absent(award))
                .head()
                .terms();
        var today = LocalDate.now(clock);
        amend(by, award, variation, plan -> plan.following(terms, today));
    }

    /// The same money is for other things.
    public void spendOn(Actor by, AwardReference award, String variation, List<CostLine> budget) {
        amend(by, award, variation, plan -> plan.spentOn(budget));
    }

    private void amend(Actor by, AwardReference award, String variation, UnaryOperator<AgreementPlan> change) {
        AgreementAccess.requireAmend(by);
        var agreement = store.hold(award).orElseThrow(() -> AgreementAccess.absent(award));
        store.amend(agreement.awardId(), variation, change.apply(agreement.plan()), by, clock.instant());
    }
}
