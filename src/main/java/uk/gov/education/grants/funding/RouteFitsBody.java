package uk.gov.education.grants.funding;

import static uk.gov.education.grants.funding.PaymentRoute.SECTION_14;
import static uk.gov.education.grants.funding.PaymentRoute.SECTION_31;
import static uk.gov.education.grants.funding.Stage.APPROVE;

import java.util.Optional;
import java.util.Set;

/// The power in law that fits the body which is paid: section 31 of the Local Government Act 2003 for a council,
/// section 14 of the Education Act 2002 for anyone else, a children's services trust included. Any other pair is
/// refused, and so is an award without a route. It has no figures and always holds.
public record RouteFitsBody() implements FundingRule {

    @Override
    public String code() {
        return "FR-24";
    }

    @Override
    public String title() {
        return "Payment route";
    }

    @Override
    public String statement() {
        return "A local authority is paid under %s, any other body under %s."
                .formatted(SECTION_31.inFull(), SECTION_14.inFull());
    }

    @Override
    public Set<Stage> stages() {
        return Set.of(APPROVE);
    }

    @Override
    public Weight weight() {
        return Weight.STOPS;
    }

    @Override
    public Optional<Breach> breachIn(FundingRequest request) {
        var body = request.applicant().kind();
        var fitting = PaymentRoute.of(body);
        return request.standing()
                .route()
                .map(route -> route == fitting
                        ? met()
                        : broken(
                                "route",
                                "The award would be paid under %s, but %s are paid under %s."
                                        .formatted(route.inFull(), body.plural(), fitting.inFull())))
                .orElseGet(() -> broken("route", "No payment route is chosen. Choose %s.".formatted(fitting.inFull())));
    }
}
