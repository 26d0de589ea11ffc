package uk.gov.education.grants.funding;

import static uk.gov.education.grants.funding.Stage.APPROVE;
import static uk.gov.education.grants.shared.OrganisationKind.LOCAL_AUTHORITY;
import static uk.gov.education.grants.shared.OrganisationKind.PUBLIC_BODY;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.OrganisationKind;

/// The most minimal financial assistance, in pounds, that one body may have had from any public authority in this
/// financial year and the two before. Within it an award needs no assessment against the subsidy control principles;
/// an award that goes beyond, by a penny, needs a dispensation that records that assessment.
///
/// Source: Subsidy Control Act 2022, section 36, in force from 4 January 2023, which sets £315,000. Awards before
/// that day fell under State aid and are not looked at. Local authorities and other public bodies are not looked at
/// either: they do the public's work, not an enterprise's. Every other body is, children's services trusts included,
/// for it costs less to record why an award is no subsidy than to overlook that it is one.
public record SubsidyLimit(Money limit) implements FundingRule {

    /// What section 36 of the Act allows.
    public static final Money OF_THE_ACT = Money.pounds(315_000);

    private static final LocalDate IN_FORCE = LocalDate.of(2023, 1, 4);
    private static final Set<OrganisationKind> PUBLIC = Set.of(LOCAL_AUTHORITY, PUBLIC_BODY);

    public SubsidyLimit {
        Limits.aboveNothing(limit, "The limit of minimal financial assistance");
    }

    @Override
    public String code() {
        return "FR-25";
    }

    @Override
    public String title() {
        return "Subsidy";
    }

    @Override
    public String statement() {
        return "From %s, minimal financial assistance to one body over three financial years may be no more than %s."
                .formatted(InWords.day(IN_FORCE), limit);
    }

    @Override
    public Set<Stage> stages() {
        return Set.of(APPROVE);
    }

    @Override
    public Weight weight() {
        return Weight.NEEDS_DISPENSATION;
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of("limit", limit);
    }

    @Override
    public Optional<String> notApplicable(FundingRequest request) {
        if (request.standing().today().isBefore(IN_FORCE)) {
            return Optional.of(
                    "The award is from before %s and falls under State aid.".formatted(InWords.day(IN_FORCE)));
        }
        return PUBLIC.contains(request.applicant().kind())
                ? Optional.of("Grant to a public body for its public tasks is not a subsidy.")
                : Optional.empty();
    }

    @Override
    public Optional<Breach> breachIn(FundingRequest request) {
        var before = request.standing().minimalAssistanceInThreeYears();
        var together = before.plus(request.grant());
        var over = together.minus(limit);
        return over.isPositive()
                ? broken(
                        "grant",
                        ("The body had %s in three financial years; with this award it is %s, %s too much. Assess the award"
                                        + " against the subsidy control principles.")
                                .formatted(before, together, over))
                : met();
    }
}
