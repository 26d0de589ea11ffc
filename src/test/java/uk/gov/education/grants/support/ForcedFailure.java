package uk.gov.education.grants.support;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Makes any address fail, in the way that the request's header [#HEADER] names, in place of what its controller does.
@TestConfiguration(proxyBeanMethods = false)
public class ForcedFailure implements WebMvcConfigurer {

    public static final String HEADER = "X-Forced-Failure";

    /// What every forced failure says, and no answer may.
    public static final String SECRET = "the secret of the failure";

    public static final String SQL = "select account_number from bank_details";

    /// Ways to fail.
    public enum Way {
        DEFECT,
        REFUSED_BY_THE_DATABASE,
        DATABASE_AWAY
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new Failing()).order(Ordered.HIGHEST_PRECEDENCE);
    }

    private static final class Failing implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, @Nullable Object handler) {
            var way = request.getHeader(HEADER);
            if (way != null && handler instanceof HandlerMethod page && isOurs(page)) {
                var failure = switch (Way.valueOf(way)) {
                    case DEFECT -> new IllegalStateException(SECRET);
                    case REFUSED_BY_THE_DATABASE ->
                        new BadSqlGrammarException("reading", SQL, new SQLException(SECRET));
                    case DATABASE_AWAY -> new CannotGetJdbcConnectionException(SECRET, new SQLException(SECRET));
                };
                // A thousand of them would fill the log.
                for (Throwable each = failure; each != null; each = each.getCause()) {
                    each.setStackTrace(new StackTraceElement[0]);
                }
                throw failure;
            }
            return true;
        }

        private static boolean isOurs(HandlerMethod page) {
            return page.getBeanType().getName().startsWith("uk.gov.education.grants");
        }
    }
}
