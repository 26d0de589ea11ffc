package uk.gov.education.grants.shared;

import java.lang.reflect.Method;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.resilience.retry.MethodRetrySpec;
import org.springframework.resilience.retry.SimpleRetryInterceptor;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Makes a transaction again that PostgreSQL broke off only because it stood in the way of another: of two
/// that wait for each other, or that cannot both be serialised, it lets one live. Nothing of the other has
/// happened, so it is made again as a whole, up to three times and a moment later each time; after that the
/// person is told that nothing was saved.
///
/// Who waited too long for a lock is told at once: three more times would be three times as long.
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class BrokenOff {

    static final int MOST = 3;

    private static final Duration PAUSE = Duration.ofMillis(50);

    /// PostgreSQL's serialization_failure and deadlock_detected.
    private static final Set<String> STATES = Set.of("40001", "40P01");

    /// Stands before the transactions of Spring, so that each time has one of its own.
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor makesBrokenTransactionsAgain() {
        var transactional = new ComposablePointcut(new AnnotationMatchingPointcut(Transactional.class, true))
                .union(AnnotationMatchingPointcut.forMethodAnnotation(Transactional.class));
        var advisor = new DefaultPointcutAdvisor(
                transactional,
                new SimpleRetryInterceptor(new MethodRetrySpec(
                        BrokenOff::isWorthwhile, MOST, PAUSE, PAUSE.dividedBy(2), 2, PAUSE.multipliedBy(8))));
        advisor.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
        return advisor;
    }

    /// Only the outermost transaction is made again: within one, all is lost with it.
    private static boolean isWorthwhile(Method method, Throwable failure) {
        return !TransactionSynchronizationManager.isActualTransactionActive()
                && NestedExceptionUtils.getMostSpecificCause(failure) instanceof SQLException refused
                && refused.getSQLState() != null
                && STATES.contains(refused.getSQLState());
    }
}
