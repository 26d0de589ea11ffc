package uk.gov.education.grants.bid;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.programme.RoundView;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotFound;

/// The texts that one section has had, and how two of them differ.
@Service
@Transactional(readOnly = true)
public class VersionService {

    private static final int PAGE = 10;

    private final BidRepository bids;
    private final BidAccess access;
    private final BidReader reader;
    private final SectionStore sections;
    private final TypedLines lines;
    private final RoundService rounds;

    VersionService(
            BidRepository bids,
            BidAccess access,
            BidReader reader,
            SectionStore sections,
            TypedLines lines,
            RoundService rounds) {
        this.bids = bids;
        this.access = access;
        this.reader = reader;
        this.sections = sections;
        this.lines = lines;
        this.rounds = rounds;
    }

    /// What a person typed beside what is saved.
    public ConflictView compare(Actor by, BidReference reference, Section section, Typed mine, SavedSection theirs) {
        var bid = find(by, reference);
        var round = roundWith(section, bid);
        return new ConflictView(
                reader.head(by, bid, round),
                section,
                CheckAnswers.titleOf(section, round),
                theirs,
                theirs.savedBy().equals(by.person()),
                lines.compare(section, mine, theirs.typed(), round));
    }

    /// The texts of a section from before a revision; 0 for the newest.
    public VersionsView versions(Actor by, BidReference reference, Section section, int before) {
        var bid = find(by, reference);
        var round = roundWith(section, bid);
        var found = sections.versions(bid.id(), section, before, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        return new VersionsView(
                reader.head(by, bid, round),
                section,
                CheckAnswers.titleOf(section, round),
                sections.find(bid.id(), section).map(SavedSection::revision).orElse(0),
                shown.stream().map(version -> read(version, round)).toList(),
                found.size() > PAGE ? shown.getLast().revision() : null);
    }

    /// One earlier text of a section.
    public SavedVersion version(Actor by, BidReference reference, Section section, int revision) {
        return sections.versions(find(by, reference).id(), section, revision + 1, 1).stream()
                .filter(version -> version.revision() == revision)
                .findAny()
                .orElseThrow(() -> new NotFound("This section has no such version."));
    }

    private VersionsView.Version read(SavedVersion version, RoundView round) {
        return new VersionsView.Version(version, lines.of(version.section(), version.typed(), round));
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
