package uk.gov.education.grants.bid;

import java.util.List;

/// The task list of a bid. What is optional stands in it and is not counted.
public record TaskListView(BidHead head, List<SavedSection> sections) {

    public long completed() {
        return sections.stream()
                .filter(saved -> saved.isComplete() && !saved.isOptional())
                .count();
    }

    public long needed() {
        return sections.stream().filter(saved -> !saved.isOptional()).count();
    }
}
