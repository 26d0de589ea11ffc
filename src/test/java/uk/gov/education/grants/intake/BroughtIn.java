package uk.gov.education.grants.intake;

import java.util.UUID;
import org.springframework.stereotype.Component;

/// What the service does in the background with an import that was confirmed, done at once.
@Component
public class BroughtIn {

    private final IntakeAdding adding;

    BroughtIn(IntakeAdding adding) {
        this.adding = adding;
    }

    public void now(UUID intake) {
        adding.run(intake);
    }
}
