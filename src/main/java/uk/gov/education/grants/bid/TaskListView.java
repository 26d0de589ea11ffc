package uk.gov.education.grants.bid;

import java.util.List;
import java.util.Map;

/// The task list of a bid. What is optional stands in it and is not counted.
/// @param notes whose each section is, and what is said beside it, where there is any of it
public record TaskListView(BidHead head, List<SavedSection> sections, Map<Section, SectionNote> notes) {

    public SectionNote noteOn(Section section) {
        return notes.getOrDefault(section, SectionNote.NONE);
    }

    public long completed() {
        return sections.stream()
                .filter(saved -> saved.isComplete() && !saved.isOptional())
                .count();
    }

    public long needed() {
        return sections.stream().filter(saved -> !saved.isOptional()).count();
    }
}
