package uk.gov.education.grants.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.bid.BidStatus;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.NotFound;

/// Shows letters before they are written: each kind with an example, and those of a case with its own facts.
@Service
@Transactional(readOnly = true)
public class PreviewService {

    private static final Recipient EXAMPLE = new Recipient(new UUID(0, 0), "Jo Patel", "jo.patel@council.example");

    /// The letters of which an officer decides that they go.
    private static final Set<LetterKind> OF_AN_OFFICER = EnumSet.of(
            LetterKind.SUCCESSFUL,
            LetterKind.UNSUCCESSFUL,
            LetterKind.INELIGIBLE,
            LetterKind.FEEDBACK,
            LetterKind.INVITED,
            LetterKind.NOT_INVITED,
            LetterKind.NOMINATIONS_ANSWERED);

    private final RoundService rounds;
    private final Matters matters;
    private final Recipients recipients;
    private final Wording wording;
    private final Clock clock;

    PreviewService(RoundService rounds, Matters matters, Recipients recipients, LetterSettings settings, Clock clock) {
        this.rounds = rounds;
        this.matters = matters;
        this.recipients = recipients;
        this.wording = new Wording(settings.service());
        this.clock = clock;
    }

    /// Every kind of letter.
    public List<LetterKind> catalogue(Actor by) {
        LetterAccess.requireDepartment(by);
        return List.of(LetterKind.values());
    }

    /// One kind of letter, about a bid that nobody made.
    public PreviewView example(Actor by, LetterKind kind) {
        LetterAccess.requireDepartment(by);
        var letter =
                wording.write(kind, madeUp("Example round"), occasion(by, "This is where the reason stands."), EXAMPLE);
        return new PreviewView(kind, letter, EXAMPLE.name(), List.of());
    }

    /// What the bidder would be told of the outcome now, and who would read it.
    public PreviewView ofBid(Actor by, String reference, LetterKind kind) {
        LetterAccess.requireDepartment(by);
        var bid = matters.bid(reference).orElseThrow(() -> LetterAccess.absent(reference));
        LetterAccess.requireRead(by, bid);
        if (!OF_AN_OFFICER.contains(kind)) {
            throw new NotFound("This letter is not written by an officer.");
        }
        return preview(kind, bid, occasion(by, "This is where your reason stands."), recipients.everybody(bid));
    }

    /// The offer of an award that needs no bid.
    public PreviewView ofAward(Actor by, String reference) {
        LetterAccess.requireDepartment(by);
        var award = matters.directAward(reference).orElseThrow(() -> LetterAccess.absent(reference));
        return preview(LetterKind.AWARD_OFFERED, award, occasion(by, ""), recipients.everybody(award));
    }

    /// What the people of unfinished bids are told when a round is extended. Which bids those are, the Department does
    /// not learn: only how many people would read it.
    public PreviewView ofRound(Actor by, String code) {
        LetterAccess.requireDepartment(by);
        var round = rounds.view(by, code);
        var people = matters.unfinishedOf(code).stream()
                .flatMap(bid -> recipients.everybody(bid).stream())
                .distinct()
                .map(_ -> "A person with an unfinished bid")
                .toList();
        var letter = wording.write(
                LetterKind.ROUND_EXTENDED,
                madeUp(round.title()),
                occasion(by, "This is where your reason stands."),
                EXAMPLE);
        return new PreviewView(LetterKind.ROUND_EXTENDED, letter, EXAMPLE.name(), people);
    }

    private PreviewView preview(LetterKind kind, Matter about, Occasion occasion, List<Recipient> people) {
        var greeted = people.isEmpty() ? EXAMPLE : people.getFirst();
        return new PreviewView(
                kind,
                wording.write(kind, about, occasion, greeted),
                greeted.name(),
                people.stream().map(Recipient::name).toList());
    }

    private Occasion occasion(Actor by, String reason) {
        return new Occasion("preview", by.name(), clock.instant(), reason);
    }

    private Matter madeUp(String round) {
        return new Matter(
                "BID-2026-0000",
                BidStatus.SUBMITTED,
                new UUID(0, 0),
                "Example Council",
                "Example project",
                round,
                clock.instant().plus(Duration.ofDays(7)),
                LocalDate.now(clock).plusMonths(3),
                Money.pounds(250_000),
                null,
                "",
                "Example round for full bids",
                "example-round",
                false,
                "Sam Reed",
                "0".repeat(64),
                null,
                Money.pounds(250_000),
                null);
    }
}
