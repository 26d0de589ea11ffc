package uk.gov.education.grants.bid;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.identity.ColleagueRow;
import uk.gov.education.grants.identity.InvitationRow;

/// Who works on a bid: the people of the organisation that leads it, and whose each section is.
/// @param atWork where anybody has saved something in the last minutes
public record TeamView(
        BidHead head,
        List<ColleagueRow> colleagues,
        List<InvitationRow> invited,
        List<AtWork> atWork,
        List<Task> tasks) {

    public record AtWork(String name, String title, Section section, Instant savedAt) {}

    public record Task(
            Section section, String title, @Nullable UUID assignee) {}

    public List<ColleagueRow> editors() {
        return colleagues.stream().filter(ColleagueRow::isEditor).toList();
    }
}
