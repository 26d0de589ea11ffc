package uk.gov.education.grants.notification;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/// What is done in the background, by whichever instance of the service gets to it first, and by which way letters
/// leave.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LetterSettings.class, NotifySettings.class})
class Sending {

    /// A letter that is due.
    record Due(long letter) {}

    static final TaskDescriptor<Due> LETTER = TaskDescriptor.of("letter", Due.class);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);

    /// An empty host is none: containers pass on what is not set as empty.
    @Bean
    static Postbox postbox(
            ObjectProvider<JavaMailSender> mailServer,
            @Value("${spring.mail.host:}") String host,
            LetterSettings letters,
            NotifySettings notifySettings) {
        if (!notifySettings.apiKey().isBlank()) {
            return new NotifyPostbox(notifySettings);
        }
        return host.isBlank() ? Postbox.CLOSED : new SmtpPostbox(mailServer.getObject(), letters.from());
    }

    @Bean
    static OneTimeTask<Due> letters(Delivery delivery) {
        return Tasks.oneTime(LETTER)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_WAIT, 2.0))
                .execute((due, _) -> {
                    if (delivery.isToBeTriedAgain(due.getData().letter())) {
                        throw new TryAgain();
                    }
                });
    }

    @Bean
    static RecurringTask<Void> reminders(ClosingWatch watch) {
        return Tasks.recurring("closing-watch", FixedDelay.ofHours(1)).execute((_, _) -> watch.remind());
    }

    @Bean
    static RecurringTask<Void> remindersOfAwards(AwardWatch watch) {
        return Tasks.recurring("award-watch", FixedDelay.ofHours(1)).execute((_, _) -> watch.remind());
    }

    @Bean
    static DbSchedulerCustomizer readableTasks() {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<Serializer> serializer() {
                return Optional.of(new Jackson3Serializer());
            }
        };
    }

    /// Queues, and leaves the sending to others.
    @Bean
    @ConditionalOnProperty(name = "grants.letters.sending", havingValue = "false")
    static DbSchedulerStarter nothingInTheBackground() {
        return () -> {};
    }

    /// Tells the scheduler to come back later; why is noted with the letter.
    private static final class TryAgain extends RuntimeException {}
}
