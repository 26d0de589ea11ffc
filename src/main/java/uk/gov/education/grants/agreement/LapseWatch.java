package uk.gov.education.grants.agreement;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// Lets offers lapse whose last day is over, so that their money can be promised again. Nobody can accept an offer too
/// late, whether the watch has come by or not.
@Component
class LapseWatch {

    private static final Logger log = LoggerFactory.getLogger(LapseWatch.class);

    private LapseWatch() {}

    @Bean
    static RecurringTask<Void> lapsing(AcceptanceService offers) {
        return Tasks.recurring("offers-lapse", FixedDelay.ofHours(1)).execute((_, _) -> {
            var lapsed = offers.lapse();
            if (lapsed > 0) {
                log.info("{} offers lapsed: nobody answered in time", lapsed);
            }
        });
    }
}
