package uk.gov.education.grants.bid;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Deletes what bids say of the people whom they nominate, one year after the day on which the round was to be decided.
/// Who got which answer is kept by number, without a name.
@Component
class NomineesForgotten {

    private static final Logger log = LoggerFactory.getLogger(NomineesForgotten.class);

    private final JdbcClient db;
    private final Clock clock;

    NomineesForgotten(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Bean
    static RecurringTask<Void> forgetting(NomineesForgotten nominees) {
        return Tasks.recurring("nominees-forgotten", FixedDelay.ofHours(12)).execute((_, _) -> nominees.forget());
    }

    /// Of how many bids.
    @Transactional
    public long forget() {
        var forgotten = db.sql("select forget_nominees(:before)")
                .param("before", LocalDate.now(clock).minusYears(1))
                .query(Long.class)
                .single();
        if (forgotten > 0) {
            log.info("Deleted what {} bids said of people: the year is over", forgotten);
        }
        return forgotten;
    }
}
