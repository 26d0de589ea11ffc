package uk.gov.education.grants.document;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Which virus scanner there is: clamd at `grants.clamd.address` ("host:3310"); without it none, and then files are
/// let through only where `grants.clamd.required` says no, as in the demonstration.
@Configuration(proxyBeanMethods = false)
class ScanConfig {

    private static final int CLAMD_PORT = 3310;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// Scans what could not be scanned when it was uploaded, until the scanner has an answer.
    @Bean
    static RecurringTask<Void> waitingScans(Scanning scanning) {
        return Tasks.recurring("waiting-scans", FixedDelay.ofMinutes(1)).execute((_, _) -> scanning.scanWhatWaits());
    }

    @Bean
    static VirusScan virusScan(
            @Value("${grants.clamd.address:}") String address,
            @Value("${grants.clamd.required:true}") boolean required) {
        if (address.isBlank()) {
            return new NoScan(!required);
        }
        var colon = address.lastIndexOf(':');
        return colon < 0
                ? new ClamdScan(address, CLAMD_PORT, PATIENCE)
                : new ClamdScan(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)), PATIENCE);
    }
}
