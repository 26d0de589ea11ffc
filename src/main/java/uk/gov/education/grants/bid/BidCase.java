package uk.gov.education.grants.bid;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.gov.education.grants.bid.CheckView.SectionAnswers;
import uk.gov.education.grants.funding.FundingRequest;
import uk.gov.education.grants.funding.Standing;
import uk.gov.education.grants.shared.OrganisationKind;

/// One bid as those see it who judge and decide: everything it says, and the request that the rules look at.
public record BidCase(
        BidHead head,
        UUID projectId,
        UUID roundId,
        OrganisationKind leadKind,
        Set<UUID> preparedBy,
        Set<UUID> partners,
        Set<String> places,
        BidContent content,
        List<SectionAnswers> sections,
        FundingRequest request) {

    /// The request with what the Department knows on the day.
    public FundingRequest request(Standing standing) {
        return new FundingRequest(
                request.kind(),
                request.direct(),
                request.period(),
                request.profile(),
                request.costs(),
                request.applicant(),
                standing);
    }
}
