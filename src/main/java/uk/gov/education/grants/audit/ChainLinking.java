package uk.gov.education.grants.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Has the lines of the audit trail linked twice a minute, by whichever instance of the service gets to it first.
@Configuration(proxyBeanMethods = false)
class ChainLinking {

    private static final Duration PAUSE = Duration.ofSeconds(30);

    @Bean
    static RecurringTask<Void> auditLinks(AuditChain chain) {
        return Tasks.recurring("audit-links", FixedDelay.of(PAUSE)).execute((_, _) -> {
            boolean more;
            do {
                more = chain.link();
            } while (more);
        });
    }
}
