package uk.gov.education.grants.bid;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.shared.Actor;

/// Begins a bid with what an earlier one of the same organisation said. Money and the declaration are not taken over:
/// they belong to their round.
@Service
@Transactional(readOnly = true)
public class CopyService {

    private final BidRepository bids;
    private final BidAccess access;
    private final BidReader reader;
    private final BidDraftService drafts;
    private final EarlierBids earlier;
    private final SectionStore sections;
    private final RoundService rounds;

    CopyService(
            BidRepository bids,
            BidAccess access,
            BidReader reader,
            BidDraftService drafts,
            EarlierBids earlier,
            SectionStore sections,
            RoundService rounds) {
        this.bids = bids;
        this.access = access;
        this.reader = reader;
        this.drafts = drafts;
        this.earlier = earlier;
        this.sections = sections;
        this.rounds = rounds;
    }

    /// Fills the untouched sections of a bid. What somebody has written there already stays.
    @Transactional
    public void copy(Actor by, BidReference to, BidReference from) {
        var bid = find(by, to);
        var source = find(by, from, bid);
        earlier.matching(
                        source.id(),
                        rounds.roundFor(source.roundId(), source.leadOrganisationId()),
                        rounds.roundFor(bid.roundId(), bid.leadOrganisationId()))
                .forEach((section, typed) -> drafts.save(by, to, section, typed, 0));
    }

    public CopiedView copied(Actor by, BidReference to, BidReference from) {
        var bid = find(by, to);
        var source = find(by, from, bid);
        var fromRound = rounds.roundFor(source.roundId(), source.leadOrganisationId());
        var round = rounds.roundFor(bid.roundId(), bid.leadOrganisationId());
        var matching = earlier.matching(source.id(), fromRound, round);
        var now = sections.all(bid.id());
        return new CopiedView(
                reader.head(by, bid, round),
                "%s, %s".formatted(reader.head(by, source, fromRound).project(), from),
                BidFacts.sectionsOf(round).stream()
                        .filter(matching::containsKey)
                        .map(section -> CheckAnswers.titleOf(section, round))
                        .toList(),
                BidFacts.sectionsOf(round).stream()
                        .filter(section ->
                                !now.containsKey(section) && !section.kind().isOptional())
                        .map(section -> CheckAnswers.titleOf(section, round))
                        .toList(),
                earlier.notAskedAgain(source.id(), fromRound, round));
    }

    private Bid find(Actor by, BidReference reference) {
        var bid = bids.findByReference(reference).orElseThrow(() -> BidAccess.absent(reference));
        access.requireMember(by, bid);
        return bid;
    }

    /// Another bid of the same organisation.
    private Bid find(Actor by, BidReference reference, Bid of) {
        var bid = find(by, reference);
        if (!bid.leadOrganisationId().equals(of.leadOrganisationId())) {
            throw BidAccess.absent(reference);
        }
        return bid;
    }
}
