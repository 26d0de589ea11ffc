package uk.gov.education.grants.monitoring;

import static uk.gov.education.grants.award.Awarding.APPROVER;
import static uk.gov.education.grants.award.Awarding.OFFICER;
import static uk.gov.education.grants.shared.Money.pounds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.agreement.AcceptanceService;
import uk.gov.education.grants.agreement.AgreementService;
import uk.gov.education.grants.agreement.Target;
import uk.gov.education.grants.award.ApprovalService;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.award.Awarding;
import uk.gov.education.grants.award.OfferService;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.shared.Actor;

/// An award of £400,000 to Hackney whose agreement is accepted: 1 April 2027 to 31 March 2030, £300,000 in 2027-28 and
/// £100,000 in 2028-29, a return every quarter, and a target for 2031.
@Component
public class Accepted {

    static final Target TARGET = new Target("Women reached", "women", 150L, 3_000, LocalDate.of(2031, 3, 31));

    private final Awarding awarding;
    private final ApprovalService approvals;
    private final AgreementService agreements;
    private final OfferService offers;
    private final AcceptanceService acceptances;
    private final Clock clock;

    Accepted(
            Awarding awarding,
            ApprovalService approvals,
            AgreementService agreements,
            OfferService offers,
            AcceptanceService acceptances,
            Clock clock) {
        this.awarding = awarding;
        this.approvals = approvals;
        this.agreements = agreements;
        this.offers = offers;
        this.acceptances = acceptances;
        this.clock = clock;
    }

    /// The award, live.
    public AwardReference award(Actor certifier) {
        var award = awarding.propose(
                awarding.round(pounds(1_000_000)), AwardKind.PILOT, pounds(0), pounds(300_000), pounds(100_000));
        approvals.approve(APPROVER, award, "Good value");
        var plan =
                Objects.requireNonNull(agreements.show(OFFICER, award).offer()).plan();
        agreements.prepare(OFFICER, award, plan.asking(List.of(), List.of(TARGET)), 0);
        offers.inform(OFFICER, award);
        var offered = acceptances.show(certifier, award).agreement();
        acceptances.accept(certifier, award, certifier.name(), offered.fingerprint(), clock.instant());
        offers.start(OFFICER, award);
        return award;
    }
}
