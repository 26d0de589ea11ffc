package uk.gov.education.grants.work;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Waiting;

/// Gathers what waits for one person in every room, as it is at one moment.
@Service
@Transactional(readOnly = true)
public class WorkService {

    private final List<Waiting.Room> rooms;

    WorkService(List<Waiting.Room> rooms) {
        this.rooms = rooms;
    }

    /// All of it, and what has waited longest first.
    public List<Waiting> waitingFor(Actor actor) {
        return rooms.stream()
                .flatMap(room -> room.waitingFor(actor).stream())
                .sorted(Comparator.comparing(Waiting::since))
                .toList();
    }
}
