package uk.gov.education.grants.bid;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.identity.ColleagueRow;
import uk.gov.education.grants.identity.ColleagueService;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.programme.RoundView;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotFound;

/// The people who write a bid together: who they are, whose each section is, and what they say to each other. Nobody
/// outside their organisation sees any of it, and none of it is submitted.
@Service
@Transactional(readOnly = true)
public class TeamService {

    /// Pages save while somebody types, so whoever saved within these minutes is taken to be at work.
    private static final Duration JUST_NOW = Duration.ofMinutes(10);

    private final BidRepository bids;
    private final BidAccess access;
    private final BidReader reader;
    private final TeamStore team;
    private final RoundService rounds;
    private final ColleagueService colleagues;
    private final Clock clock;

    TeamService(
            BidRepository bids,
            BidAccess access,
            BidReader reader,
            TeamStore team,
            RoundService rounds,
            ColleagueService colleagues,
            Clock clock) {
        this.bids = bids;
        this.access = access;
        this.reader = reader;
        this.team = team;
        this.rounds = rounds;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    public TeamView team(Actor by, BidReference reference) {
        var bid = find(by, reference);
        var round = rounds.roundFor(bid.roundId(), bid.leadOrganisationId());
        var assignees = team.assignees(bid.id());
        return new TeamView(
                reader.head(by, bid, round),
                colleagues.of(by, bid.leadOrganisationId()),
                colleagues.invited(by, bid.leadOrganisationId()),
                team.traces(bid.id(), clock.instant().minus(JUST_NOW)).stream()
                        .map(trace -> new TeamView.AtWork(
                                trace.name(),
                                CheckAnswers.titleOf(trace.section(), round),
                                trace.section(),
                                trace.savedAt()))
                        .toList(),
                BidFacts.sectionsOf(round).stream()
                        .map(section -> new TeamView.Task(
                                section, CheckAnswers.titleOf(section, round), assignees.get(section)))
                        .toList());
    }

    /// Says whose each of these sections is; nobody's where there is no person. Only editors of the organisation can be
    /// named.
    @Transactional
    public void assign(Actor by, BidReference reference, Map<Section, Optional<UUID>> tasks) {
        var bid = bids.findByReference(reference).orElseThrow(() -> BidAccess.absent(reference));
        access.requireEdit(by, bid);
        var known = BidFacts.sectionsOf(rounds.roundFor(bid.roundId(), bid.leadOrganisationId()));
        var editors = colleagues.of(by, bid.leadOrganisationId()).stream()
                .filter(ColleagueRow::isEditor)
                .map(ColleagueRow::id)
                .toList();
        tasks.forEach((section, person) -> {
            if (!known.contains(section)
                    || person.filter(id -> !editors.contains(id)).isPresent()) {
                throw new NotFound("There is no such section or colleague.");
            }
            team.assign(bid.id(), section, person);
        });
    }

    public CommentsView comments(Actor by, BidReference reference, Section section) {
        var bid = find(by, reference);
        var round = roundWith(section, bid);
        return new CommentsView(
                reader.head(by, bid, round),
                section,
                CheckAnswers.titleOf(section, round),
                team.comments(bid.id(), section));
    }

    @Transactional
    public void comment(Actor by, BidReference reference, Section section, String text) {
        var bid = find(by, reference);
        roundWith(section, bid);
        team.comment(bid.id(), section, text, by, clock.instant());
    }

    @Transactional
    public void resolve(Actor by, BidReference reference, UUID comment) {
        team.resolve(find(by, reference).id(), comment, by, clock.instant());
    }

    private RoundView roundWith(Section section, Bid bid) {
        var round = rounds.roundFor(bid.roundId(), bid.leadOrganisationId());
        if (!BidFacts.sectionsOf(round).contains(section)) {
            throw new NotFound("This bid has no such section.");
        }
        return round;
    }

    private Bid find(Actor by, BidReference reference) {
        var bid = bids.findByReference(reference).orElseThrow(() -> BidAccess.absent(reference));
        access.requireMember(by, bid);
        return bid;
    }
}
