package uk.gov.education.grants.privacy;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets go, every six hours, what the service keeps for a short time only. [Kept] has the times; sessions are let go by
/// Spring, and the names of nominees by their room. Who saw what and who has left are let go by the database,
/// because the service may not delete a line of them.
@Component
public class Retention {

    private final JdbcClient db;
    private final Clock clock;

    Retention(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Bean
    static RecurringTask<Void> lettingGo(Retention retention) {
        return Tasks.recurring("retention", FixedDelay.ofHours(6)).execute((_, _) -> retention.letGo());
    }

    @Transactional
    public void letGo() {
        delete("sign_in_attempt where first_at", Period.ofDays(1));
        delete("password_link where asked_at", Period.ofDays(7));
        delete("invitation where expires_at", Period.ofDays(90));
        delete("bid_look where looked_at", Period.ofDays(365));
        db.sql("select let_go_of_sightings() + let_go_of_accounts()")
                .query(Long.class)
                .single();
    }

    private void delete(String what, Period age) {
        db.sql("delete from %s < :before".formatted(what))
                .param("before", clock.instant().atOffset(ZoneOffset.UTC).minus(age))
                .update();
    }
}
