package uk.gov.education.grants.bid;

import java.util.List;

/// Two texts of one section that were written at the same time: what this person typed, and what is saved.
/// @param own whether this person saved the other text too, in another tab or window
/// @param fields field by field: first what was typed, then what is saved
public record ConflictView(
        BidHead head, Section section, String title, SavedSection theirs, boolean own, List<Compared> fields) {

    public List<Compared> differing() {
        return fields.stream().filter(Compared::differs).toList();
    }
}
