package uk.gov.education.grants.soak;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.gov.education.grants.lives.AuditReplayDbTest;

/// The same with six hundred lives and another chance each time; `-Dlives=10000` for a night.
@ExtendWith(Figures.class)
@Timeout(value = 1, unit = TimeUnit.HOURS)
class AuditSoak extends AuditReplayDbTest {

    @Override
    protected int number() {
        return Integer.getInteger("lives", 600);
    }

    @Override
    protected long seed() {
        var seed = Long.getLong("lives.seed", System.nanoTime());
        Figures.say("%d lives at random with seed %d", number(), seed);
        return seed;
    }
}
