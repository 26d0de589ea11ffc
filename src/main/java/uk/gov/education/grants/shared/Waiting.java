package uk.gov.education.grants.shared;

import java.time.Instant;
import java.util.List;

/// One thing that waits for a person: what to do, to what, where, and since when.
public record Waiting(String task, String subject, String href, Instant since) {

    /// A room that has things waiting for people. It tells what waits for one of them.
    public interface Room {

        List<Waiting> waitingFor(Actor actor);
    }
}
