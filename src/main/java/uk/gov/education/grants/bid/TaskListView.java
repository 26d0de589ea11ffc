package uk.gov.education.grants.bid;

import java.util.List;

/// The task list of a bid.
public record TaskListView(BidHead head, List<SavedSection> sections) {

    public long completed() {
        return sections.stream().filter(SavedSection::isComplete).count();
    }

    public boolean isComplete() {
        return completed() == sections.size();
    }
}
