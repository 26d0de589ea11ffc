package uk.gov.education.grants.notification;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.award.AwardOffered;
import uk.gov.education.grants.bid.BidChanged;
import uk.gov.education.grants.bid.BidEvent;
import uk.gov.education.grants.bid.BidMadeReady;
import uk.gov.education.grants.bid.BidReturned;
import uk.gov.education.grants.bid.BidStatus;
import uk.gov.education.grants.bid.BidSubmitted;
import uk.gov.education.grants.bid.BidWithdrawn;
import uk.gov.education.grants.bid.BidderInformed;
import uk.gov.education.grants.bid.FeedbackGiven;
import uk.gov.education.grants.programme.RoundExtended;

/// Writes to the people of an organisation about its bids and awards, in the transaction of what happened.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BidNotices {

    private final Matters matters;
    private final Recipients recipients;
    private final Outbox outbox;

    BidNotices(Matters matters, Recipients recipients, Outbox outbox) {
        this.matters = matters;
        this.recipients = recipients;
        this.outbox = outbox;
    }

    @EventListener
    public void hear(BidEvent happened) {
        switch (happened) {
            case BidChanged _ -> {}
            case BidMadeReady ready -> {
                var bid = bid(ready);
                write(LetterKind.READY_FOR_SIGN_OFF, bid, Occasion.of(ready), recipients.certifiers(bid));
            }
            case BidReturned returned -> {
                var bid = bid(returned);
                var occasion = Occasion.of(returned, returned.reason());
                write(LetterKind.RETURNED_TO_EDITORS, bid, occasion, recipients.editors(bid));
            }
            case BidSubmitted submitted -> toAll(LetterKind.SUBMITTED, bid(submitted), Occasion.of(submitted));
            case BidWithdrawn withdrawn ->
                toAll(LetterKind.WITHDRAWN, bid(withdrawn), Occasion.of(withdrawn, withdrawn.reason()));
            case FeedbackGiven given -> toAll(LetterKind.FEEDBACK, bid(given), Occasion.of(given));
            case BidderInformed informed -> {
                var bid = bid(informed);
                var kind = bid.asksForNominees() && informed.outcome() != BidStatus.INELIGIBLE
                        ? LetterKind.NOMINATIONS_ANSWERED
                        : outcome(informed.outcome());
                toAll(kind, bid, Occasion.of(informed, bid.closedReason()));
            }
        }
    }

    /// An award that follows a bid is told by the bid's outcome.
    @EventListener
    public void hear(AwardOffered offered) {
        matters.directAward(offered.award().text())
                .ifPresent(award -> toAll(LetterKind.AWARD_OFFERED, award, Occasion.of(offered)));
    }

    /// Who has longer than the new closing already is not told of it.
    @EventListener
    public void hear(RoundExtended extended) {
        var everyBid = Occasion.of(extended, extended.reason());
        matters.unfinishedOf(extended.subject()).stream()
                .filter(bid -> extended.isFor(bid.leadId()) && bid.closesAt().equals(extended.closesAt()))
                .forEach(bid -> toAll(
                        LetterKind.ROUND_EXTENDED,
                        bid,
                        new Occasion(
                                everyBid.key() + ", " + bid.reference(),
                                everyBid.by(),
                                everyBid.at(),
                                everyBid.reason())));
    }

    private static LetterKind outcome(BidStatus status) {
        return switch (status) {
            case SUCCESSFUL -> LetterKind.SUCCESSFUL;
            case UNSUCCESSFUL -> LetterKind.UNSUCCESSFUL;
            case INVITED -> LetterKind.INVITED;
            case NOT_INVITED -> LetterKind.NOT_INVITED;
            case INELIGIBLE -> LetterKind.INELIGIBLE;
            default -> throw new IllegalStateException(status + " is no outcome to be informed of");
        };
    }

    private Matter bid(BidEvent happened) {
        return matters.bid(happened.subject()).orElseThrow();
    }

    private void toAll(LetterKind kind, Matter about, Occasion occasion) {
        write(kind, about, occasion, recipients.everybody(about));
    }

    private void write(LetterKind kind, Matter about, Occasion occasion, List<Recipient> people) {
        outbox.write(kind, about, occasion, people);
    }
}
