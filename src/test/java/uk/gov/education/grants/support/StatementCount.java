package uk.gov.education.grants.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/// Counts the SQL statements of this thread, whoever sends them: JdbcClient, JPA or the session
/// store; but for the one line that says who saw a page, written once it is answered, which
/// `SightingSiteTest` counts. A test that wants to know asks `StatementCount.during(() ->
/// mvc.get().uri("/awards").exchange())`.
@TestConfiguration(proxyBeanMethods = false)
public class StatementCount {

    private static final ThreadLocal<Integer> SENT = ThreadLocal.withInitial(() -> 0);

    public static int during(Runnable work) {
        var before = SENT.get();
        work.run();
        return SENT.get() - before;
    }

    @Bean
    static BeanPostProcessor countingDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? counting(DataSource.class, source) : bean;
            }
        };
    }

    private static boolean isStatement(Method method) {
        return method.getName().startsWith("prepare") || method.getName().equals("createStatement");
    }

    private static boolean isSighting(Object @Nullable [] given) {
        return given != null
                && given.length > 0
                && given[0] instanceof String sql
                && sql.startsWith("insert into sighting");
    }

    /// Every statement is prepared or created first; that is where it is counted.
    private static <T> T counting(Class<T> type, T counted) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, given) -> {
            if (isStatement(method) && !isSighting(given)) {
                SENT.set(SENT.get() + 1);
            }
            try {
                var result = method.invoke(counted, given);
                return result instanceof Connection connection && type == DataSource.class
                        ? counting(Connection.class, connection)
                        : result;
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }));
    }
}
