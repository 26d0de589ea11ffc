package uk.gov.education.grants.bid;

import java.util.List;
import uk.gov.education.grants.document.DocumentRow;
import uk.gov.education.grants.document.FileLimits;

/// The documents of a bid, as its own organisation sees them.
///
/// @param notice what is to be said of the virus scanner; empty where there is nothing
public record BidDocumentsView(BidHead head, SavedSection saved, List<DocumentRow> documents, String notice) {

    /// Whether this reader may add and remove documents now.
    public boolean isOpen() {
        return head.mayEdit() && head.status().isOpenToEditors();
    }

    public boolean isFull() {
        return documents.size() >= FileLimits.MOST_FILES;
    }
}
