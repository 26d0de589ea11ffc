package uk.gov.education.grants.bid;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.grants.bid.AddOutcome.Added;
import uk.gov.education.grants.bid.AddOutcome.NoLongerOpen;
import uk.gov.education.grants.document.AttachOutcome.Attached;
import uk.gov.education.grants.document.AttachOutcome.Refused;
import uk.gov.education.grants.document.DocumentRow;
import uk.gov.education.grants.document.DocumentService;
import uk.gov.education.grants.document.Upload;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.NotFound;

/// The documents of a bid. They are changed under the same lock as its sections and its submission, so what is
/// submitted is what was there.
@Service
public class BidDocumentService {

    private final BidRepository bids;
    private final BidAccess access;
    private final BidFacts facts;
    private final BidReader reader;
    private final DocumentService documents;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BidDocumentService(
            BidRepository bids,
            BidAccess access,
            BidFacts facts,
            BidReader reader,
            DocumentService documents,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.bids = bids;
        this.access = access;
        this.facts = facts;
        this.reader = reader;
        this.documents = documents;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public BidDocumentsView view(Actor by, BidReference reference) {
        var bid = bids.findByReference(reference).orElseThrow(() -> BidAccess.absent(reference));
        access.requireMember(by, bid);
        var known = facts.of(bid);
        return new BidDocumentsView(
                reader.head(by, bid, known.round(), known.around()),
                Objects.requireNonNull(known.sections().get(Section.of(SectionKind.DOCUMENTS))),
                known.documents(),
                documents.scanNotice());
    }

    /// One of the bid's documents.
    @Transactional(readOnly = true)
    public DocumentRow document(Actor by, BidReference reference, UUID document) {
        return view(by, reference).documents().stream()
                .filter(row -> row.id().equals(document))
                .findAny()
                .orElseThrow(() -> new NotFound("This bid has no such document."));
    }

    /// Adds files to a draft: each is kept or refused for itself. What is kept is stored first and scanned for viruses
    /// then, so a scanner that is slow or away costs nobody their upload.
    public AddOutcome add(Actor by, BidReference reference, List<Upload> uploads) {
        var kept = new ArrayList<UUID>();
        var outcome = Objects.requireNonNull(transaction.execute(_ -> {
            var bid = hold(by, reference);
            return bid.status().isOpenToEditors() ? addTo(bid, by, uploads, kept) : new NoLongerOpen(closed(bid));
        }));
        kept.forEach(documents::scan);
        return outcome;
    }

    /// Removes a document from a draft. One that is gone already stays gone.
    @Transactional
    public void remove(Actor by, BidReference reference, UUID document) {
        var bid = hold(by, reference);
        if (!bid.status().isOpenToEditors()) {
            throw new Conflict(closed(bid));
        }
        var name = documents.attachedTo(bid.id()).stream()
                .filter(row -> row.id().equals(document))
                .map(DocumentRow::name)
                .findAny();
        if (documents.remove(bid.id(), document)) {
            changed(by, bid, "removed the document " + name.orElseThrow());
        }
    }

    private Added addTo(Bid bid, Actor by, List<Upload> uploads, List<UUID> kept) {
        var refusals = new ArrayList<String>();
        for (var upload : uploads) {
            switch (documents.attach(by, bid.id(), upload)) {
                case Attached attached
                when attached.anew() -> {
                    kept.add(attached.document());
                    changed(by, bid, "added the document " + attached.name());
                }
                case Attached _ -> {}
                case Refused refused -> refusals.add(refused.why());
            }
        }
        return new Added(refusals);
    }

    private Bid hold(Actor by, BidReference reference) {
        var bid = bids.holdByReference(reference).orElseThrow(() -> BidAccess.absent(reference));
        access.requireEdit(by, bid);
        return bid;
    }

    private static String closed(Bid bid) {
        return "This bid is \"%s\", so its documents cannot be changed now."
                .formatted(bid.status().titleForBidder(bid.informedAt().isPresent()));
    }

    private void changed(Actor by, Bid bid, String sentence) {
        events.publishEvent(new BidDocumentsChanged(by, clock.instant(), bid.reference(), sentence));
    }
}
