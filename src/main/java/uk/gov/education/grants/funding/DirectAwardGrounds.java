package uk.gov.education.grants.funding;

import static uk.gov.education.grants.funding.Stage.RECOMMEND;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

/// Grant is competed for unless there are good grounds not to. A direct award is refused while its grounds are not
/// written down or not approved; an award that follows a competition is not looked at. It has no figures and always
/// holds. Source: Government Functional Standard GovS 015, minimum requirement 5.
public record DirectAwardGrounds() implements FundingRule {

    @Override
    public String code() {
        return "FR-20";
    }

    @Override
    public String title() {
        return "Grounds for a direct award";
    }

    @Override
    public String statement() {
        return "An award without competition needs written grounds, and approval of those grounds.";
    }

    @Override
    public Set<Stage> stages() {
        return Set.of(RECOMMEND);
    }

    @Override
    public Weight weight() {
        return Weight.STOPS;
    }

    @Override
    public Optional<String> notApplicable(FundingRequest request) {
        return request.direct() ? Optional.empty() : Optional.of("The award follows a competition.");
    }

    @Override
    public Optional<Breach> breachIn(FundingRequest request) {
        var wrong = new ArrayList<String>();
        if (request.standing()
                .directGrounds()
                .filter(grounds -> !grounds.isBlank())
                .isEmpty()) {
            wrong.add("The grounds for a direct award are not written down.");
        }
        if (!request.standing().directApproved()) {
            wrong.add("No one has approved a direct award.");
        }
        return wrong.isEmpty() ? met() : broken("direct", InWords.sentences(wrong));
    }
}
