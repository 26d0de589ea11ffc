package uk.gov.education.grants.bid.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.gov.education.grants.bid.BidDraftService;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.bid.SaveOutcome.ChangedElsewhere;
import uk.gov.education.grants.bid.SaveOutcome.NoLongerOpen;
import uk.gov.education.grants.bid.SaveOutcome.Saved;
import uk.gov.education.grants.bid.Section;
import uk.gov.education.grants.bid.Seen;
import uk.gov.education.grants.funding.Weight;
import uk.gov.education.grants.govuk.InWords;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;

/// The same form, sent to the same address by the page itself while it is filled in. What is said here is what the page
/// says.
@RestController
@RequestMapping("/bids/{bid}")
class AutosaveController {

    private static final InWords WORDS = new InWords();

    private final BidDraftService drafts;

    AutosaveController(BidDraftService drafts) {
        this.drafts = drafts;
    }

    /// @param revision the revision that the page shows from now on
    /// @param advice what the rules say of the bid as it is saved
    record Answer(int revision, String said, List<Advice> advice) {}

    record Advice(String weight, String reason) {}

    @PostMapping(
            path = {"/{section}", "/answers/{number}"},
            headers = "X-Requested-With=autosave")
    ResponseEntity<Answer> save(Actor actor, @PathVariable BidReference bid, Section section, Typed sent) {
        var seen = Seen.in(sent);
        return switch (drafts.save(actor, bid, section, sent, seen)) {
            case Saved saved ->
                ResponseEntity.ok(new Answer(
                        saved.revision(),
                        "Saved at %s UK time".formatted(WORDS.clock(saved.at())),
                        adviceOn(actor, bid, section)));
            case ChangedElsewhere changed ->
                told(
                        seen,
                        "%s saved this section at %s UK time, so what you typed since is not saved yet. Save to see both texts and choose: nothing is lost"
                                .formatted(
                                        changed.theirs().savedBy().equals(actor.person())
                                                ? "You, in another tab,"
                                                : changed.theirs().savedByName(),
                                        WORDS.clock(changed.theirs().savedAt())));
            case NoLongerOpen closed ->
                told(seen, closed.why() + " What you typed since is not saved: copy what you need");
        };
    }

    private List<Advice> adviceOn(Actor actor, BidReference bid, Section section) {
        return drafts.section(actor, bid, section).advice().stream()
                .map(breach -> new Advice(
                        breach.weight() == Weight.STOPS
                                ? "This would stop the bid."
                                : "This would need a dispensation.",
                        breach.reason()))
                .toList();
    }

    private static ResponseEntity<Answer> told(Seen seen, String sentence) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(new Answer(seen.revision(), sentence, List.of()));
    }
}
