package uk.gov.education.grants.award;

import java.util.Optional;
import java.util.UUID;
import uk.gov.education.grants.programme.RoundView;

/// What is proposed, whether or not it has become an award yet: the funding rules look at both in the same way.
///
/// @param bid the bid it follows; none for a direct award
/// @param grounds why it is made without competition; none for an award that follows a bid
record Proposal(
        UUID programme,
        UUID round,
        UUID project,
        UUID lead,
        Optional<UUID> bid,
        Optional<String> grounds,
        AwardTerms terms) {

    static Proposal following(UUID bid, RoundView round, UUID project, UUID lead, AwardTerms terms) {
        return new Proposal(round.programmeId(), round.id(), project, lead, Optional.of(bid), Optional.empty(), terms);
    }

    static Proposal direct(RoundView round, DirectProposal direct) {
        return new Proposal(
                round.programmeId(),
                round.id(),
                direct.project(),
                direct.lead(),
                Optional.empty(),
                Optional.of(direct.grounds()),
                direct.terms());
    }

    boolean isDirect() {
        return bid.isEmpty();
    }

    Proposal with(AwardTerms other) {
        return new Proposal(programme, round, project, lead, bid, grounds, other);
    }
}
