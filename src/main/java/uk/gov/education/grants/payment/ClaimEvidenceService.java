package uk.gov.education.grants.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.grants.document.AttachOutcome.Attached;
import uk.gov.education.grants.document.AttachOutcome.Refused;
import uk.gov.education.grants.document.DocumentRow;
import uk.gov.education.grants.document.DocumentService;
import uk.gov.education.grants.document.Upload;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotFound;

/// The documents that show how the money of a claim was spent. They are changed under the same lock as the
/// claim, so what is verified is what was there.
@Service
public class ClaimEvidenceService {

    private final Claims claims;
    private final DocumentService documents;
    private final TransactionTemplate transaction;

    ClaimEvidenceService(Claims claims, DocumentService documents, TransactionTemplate transaction) {
        this.claims = claims;
        this.documents = documents;
        this.transaction = transaction;
    }

    /// Adds files: each is kept or refused for itself. A sentence for each that was refused.
    public List<String> add(Actor editor, String reference, List<Upload> uploads) {
        var kept = new ArrayList<UUID>();
        var refusals =
                Objects.requireNonNull(transaction.execute(_ -> addTo(hold(editor, reference), editor, uploads, kept)));
        kept.forEach(documents::scan);
        return refusals;
    }

    /// One of the claim's documents, for who is about to remove it.
    @Transactional(readOnly = true)
    public DocumentRow toRemove(Actor editor, String reference, UUID document) {
        var found = claims.find(editor, reference);
        PaymentAccess.requirePrepare(editor, found.award().lead());
        return documents.attachedTo(found.claim().id()).stream()
                .filter(row -> row.id().equals(document))
                .findAny()
                .orElseThrow(() -> new NotFound("This claim has no such document."));
    }

    /// Removes a document. One that is gone already stays gone.
    @Transactional
    public void remove(Actor editor, String reference, UUID document) {
        var claim = hold(editor, reference);
        var name = documents.attachedTo(claim.id()).stream()
                .filter(row -> row.id().equals(document))
                .map(DocumentRow::name)
                .findAny();
        if (documents.remove(claim.id(), document)) {
            claims.changed(editor, claim, "removed the document " + name.orElseThrow());
        }
    }

    private List<String> addTo(Claim claim, Actor editor, List<Upload> uploads, List<UUID> kept) {
        var refusals = new ArrayList<String>();
        for (var upload : uploads) {
            switch (documents.attach(editor, claim.id(), upload)) {
                case Attached attached
                when attached.anew() -> {
                    kept.add(attached.document());
                    claims.changed(editor, claim, "added the document " + attached.name());
                }
                case Attached _ -> {}
                case Refused refused -> refusals.add(refused.why());
            }
        }
        return refusals;
    }

    private Claim hold(Actor editor, String reference) {
        var held = claims.hold(editor, reference);
        PaymentAccess.requirePrepare(editor, held.award().lead());
        held.claim().prepare(editor);
        return held.claim();
    }
}
