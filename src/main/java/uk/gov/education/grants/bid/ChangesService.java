package uk.gov.education.grants.bid;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.programme.RoundView;
import uk.gov.education.grants.shared.Actor;

/// Shows whoever signs a bid off what is new in it since they last read it, with the words before and after.
@Service
@Transactional(readOnly = true)
public class ChangesService {

    private final BidRepository bids;
    private final BidAccess access;
    private final SectionStore sections;
    private final TeamStore team;
    private final TypedLines lines;
    private final RoundService rounds;
    private final Clock clock;

    ChangesService(
            BidRepository bids,
            BidAccess access,
            SectionStore sections,
            TeamStore team,
            TypedLines lines,
            RoundService rounds,
            Clock clock) {
        this.bids = bids;
        this.access = access;
        this.sections = sections;
        this.team = team;
        this.lines = lines;
        this.rounds = rounds;
        this.clock = clock;
    }

    public ChangesView changes(Actor by, BidReference reference) {
        var bid = find(by, reference);
        var since = team.lookedAt(bid.id(), by.person());
        return new ChangesView(since, since == null ? List.of() : changedSince(since, bid));
    }

    /// Remembers that this person has read the bid as it stands now.
    @Transactional
    public void look(Actor by, BidReference reference) {
        team.look(find(by, reference).id(), by.person(), clock.instant());
    }

    private List<ChangesView.Changed> changedSince(Instant since, Bid bid) {
        var round = rounds.roundFor(bid.roundId(), bid.leadOrganisationId());
        var before = sections.asAt(bid.id(), since);
        var now = sections.all(bid.id());
        return BidFacts.sectionsOf(round).stream()
                .flatMap(section -> Stream.ofNullable(now.get(section)))
                .map(saved -> changed(saved, before, round))
                .filter(changed -> !changed.fields().isEmpty())
                .toList();
    }

    private ChangesView.Changed changed(SavedSection now, Map<Section, SavedVersion> before, RoundView round) {
        var section = now.section();
        var earlier = Optional.ofNullable(before.get(section))
                .map(SavedVersion::typed)
                .orElse(Typed.NOTHING);
        return new ChangesView.Changed(
                section,
                CheckAnswers.titleOf(section, round),
                now.savedByName(),
                now.savedAt(),
                lines.compare(section, earlier, now.typed(), round).stream()
                        .filter(Compared::differs)
                        .toList());
    }

    private Bid find(Actor by, BidReference reference) {
        var bid = bids.findByReference(reference).orElseThrow(() -> BidAccess.absent(reference));
        access.requireMember(by, bid);
        return bid;
    }
}
