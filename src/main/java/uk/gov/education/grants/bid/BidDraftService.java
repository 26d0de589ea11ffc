package uk.gov.education.grants.bid;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.bid.SaveOutcome.ChangedElsewhere;
import uk.gov.education.grants.bid.SaveOutcome.NoLongerOpen;
import uk.gov.education.grants.bid.SaveOutcome.Saved;
import uk.gov.education.grants.funding.Breach;
import uk.gov.education.grants.funding.Stage;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotFound;

/// The writing of a bid, section by section. Saving never fails on rules or on problems: what was typed is kept as it
/// is, and what it still needs is said.
@Service
@Transactional(readOnly = true)
public class BidDraftService {

    private final BidRepository bids;
    private final BidAccess access;
    private final BidFacts facts;
    private final BidReader reader;
    private final SectionStore sections;
    private final TeamStore team;
    private final EarlierBids earlier;
    private final RoundService rounds;
    private final CheckAnswers checkAnswers;
    private final Clock clock;

    BidDraftService(
            BidRepository bids,
            BidAccess access,
            BidFacts facts,
            BidReader reader,
            SectionStore sections,
            TeamStore team,
            EarlierBids earlier,
            RoundService rounds,
            CheckAnswers checkAnswers,
            Clock clock) {
        this.bids = bids;
        this.access = access;
        this.facts = facts;
        this.reader = reader;
        this.sections = sections;
        this.team = team;
        this.earlier = earlier;
        this.rounds = rounds;
        this.checkAnswers = checkAnswers;
        this.clock = clock;
    }

    /// One section to be filled in, with the rules that concern it and what they say so far.
    public SectionView section(Actor by, BidReference reference, Section section) {
        var bid = find(reference);
        access.requireMember(by, bid);
        var known = facts.of(bid);
        var saved = known.sections().get(section);
        if (saved == null) {
            throw new NotFound("This bid has no such section.");
        }
        var book = known.round().ruleBook();
        var rules = book.rules().stream()
                .filter(rule -> rule.stages().contains(Stage.DRAFT))
                .filter(rule -> SectionRules.concerns(section.kind(), rule))
                .toList();
        List<Breach> advice = saved.isComplete()
                ? book.verdictOn(known.request(), Stage.DRAFT).breaches().stream()
                        .filter(breach -> rules.contains(breach.rule()))
                        .toList()
                : List.of();
        return new SectionView(
                reader.head(by, bid, known.round(), known.around()),
                saved,
                saved.isTouched() ? BidFacts.readerFor(known.round()).problemsIn(section, saved.typed()) : List.of(),
                rules,
                advice,
                known.content(),
                known.round().themes(),
                BidFacts.sectionsOf(known.round()),
                team.openComments(bid.id(), section),
                access.mayEdit(by, bid) ? earlier.offersFor(bid, saved, known.round()) : List.of());
    }

    /// Keeps a section as typed, over the revision that was on the person's page.
    @Transactional
    public SaveOutcome save(Actor by, BidReference reference, Section section, Typed typed, int seen) {
        return save(by, reference, section, typed, Seen.revision(seen));
    }

    /// Keeps a section as typed, where nobody has saved it since the person's page was shown.
    @Transactional
    public SaveOutcome save(Actor by, BidReference reference, Section section, Typed typed, Seen seen) {
        var bid = bids.holdByReference(reference).orElseThrow(() -> BidAccess.absent(reference));
        access.requireEdit(by, bid);
        if (!bid.status().isOpenToEditors()) {
            return new NoLongerOpen("This bid is \"%s\", so its sections cannot be changed now."
                    .formatted(bid.status().titleForBidder(bid.informedAt().isPresent())));
        }
        var round = rounds.roundFor(bid.roundId(), bid.leadOrganisationId());
        if (!BidFacts.sectionsOf(round).contains(section)) {
            throw new NotFound("This bid has no such section.");
        }
        var kept = typed.only(section.kind().fields()).keepable();
        var sectionReader = BidFacts.readerFor(round);
        var problems = sectionReader.problemsIn(section, kept);
        var there = sections.find(bid.id(), section).orElse(SavedSection.untouched(section));
        if (there.says(kept)) {
            return new Saved(there.revision(), there.savedAt(), problems);
        }
        if (!seen.mayReplace(there, by.person())) {
            return seen.isOvertakenBy(there, by.person())
                    ? new Saved(there.revision(), there.savedAt(), sectionReader.problemsIn(section, there.typed()))
                    : new ChangedElsewhere(there);
        }
        var now = clock.instant();
        var revision = sections.save(bid.id(), section, kept, problems.size(), seen.sitting(), by, now);
        if (section.kind() == SectionKind.FUNDING) {
            sections.keepAsked(
                    bid.id(),
                    sectionReader.content(Map.of(section, kept)).grant().total());
        }
        return new Saved(revision, now, problems);
    }

    /// Lets what somebody else saved stand. What this person typed is kept as a version before it, so it can be found
    /// again.
    @Transactional
    public SaveOutcome letTheirsStand(Actor by, BidReference reference, Section section, Typed mine, int seen) {
        var bid = bids.holdByReference(reference).orElseThrow(() -> BidAccess.absent(reference));
        access.requireEdit(by, bid);
        var theirs = sections.find(bid.id(), section).orElse(SavedSection.untouched(section));
        var kept = save(by, reference, section, mine, seen);
        return kept instanceof Saved saved ? save(by, reference, section, theirs.typed(), saved.revision()) : kept;
    }

    /// Everything the bid says, what it still needs, and what every rule says of it.
    public CheckView check(Actor by, BidReference reference) {
        var bid = find(reference);
        access.requireMember(by, bid);
        var known = facts.of(bid);
        return new CheckView(
                reader.head(by, bid, known.round(), known.around()),
                checkAnswers.of(known),
                Completeness.of(known),
                known.round().ruleBook().verdictOn(known.request(), Stage.SUBMIT));
    }

    private Bid find(BidReference reference) {
        return bids.findByReference(reference).orElseThrow(() -> BidAccess.absent(reference));
    }
}
