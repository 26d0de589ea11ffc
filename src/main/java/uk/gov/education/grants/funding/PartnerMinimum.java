package uk.gov.education.grants.funding;

import static uk.gov.education.grants.funding.Stage.SUBMIT;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The least number of partners beside the lead, all of whom have agreed to take part. Fewer are refused, and so is a
/// partner who has not said yes, however many there are. Set by the round; at least one.
public record PartnerMinimum(int partners) implements FundingRule {

    public PartnerMinimum {
        Limits.atLeastOne(partners, "The least number of partners");
    }

    @Override
    public String code() {
        return "FR-10";
    }

    @Override
    public String title() {
        return "Partners";
    }

    @Override
    public String statement() {
        return "A project must have at least %s, and every partner must have agreed to take part."
                .formatted(InWords.count(partners, "partner"));
    }

    @Override
    public Set<Stage> stages() {
        return Set.of(SUBMIT);
    }

    @Override
    public Weight weight() {
        return Weight.NEEDS_DISPENSATION;
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of("partners", partners);
    }

    @Override
    public Optional<Breach> breachIn(FundingRequest request) {
        var named = request.applicant().partners();
        var waiting = named - request.applicant().partnersAgreed();
        var wrong = new ArrayList<String>();
        if (named < partners) {
            wrong.add("The project names %s, %d too few.".formatted(InWords.count(named, "partner"), partners - named));
        }
        if (waiting > 0) {
            wrong.add("Not yet agreed: %d of %s.".formatted(waiting, InWords.count(named, "partner")));
        }
        return wrong.isEmpty() ? met() : broken("partners", InWords.sentences(wrong));
    }
}
