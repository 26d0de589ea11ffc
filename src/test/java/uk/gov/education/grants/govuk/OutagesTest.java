package uk.gov.education.grants.govuk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.HashMap;
import java.util.stream.Stream;
import org.hibernate.TransactionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.CannotCreateTransactionException;
import uk.gov.education.grants.shared.TooBusy;

class OutagesTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    static Stream<Exception> outages() {
        return Stream.of(
                new TooBusy("passwords"),
                new CannotCreateTransactionException("no connection"),
                new JpaSystemException(
                        new TransactionException("Unable to rollback", new SQLException("Connection is closed"))),
                new ServletException("a page", new SQLTransientConnectionException("timed out")),
                new UncategorizedSQLException("undoing", null, new SQLException("closed", "08003")));
    }

    @ParameterizedTest
    @MethodSource("outages")
    void whoCannotBeServedIsToldSoAndWhenToComeAgain(Exception outage) throws Exception {
        pass(outage);
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("30");
    }

    /// Keeping a new session has just failed, so the page that says so does not try it again.
    @Test
    void thePageThatSaysSoIsMadeWithoutTheSessionThatCouldNotBeKept() throws Exception {
        var sessions = new SessionRepositoryFilter<>(new MapSessionRepository(new HashMap<>()) {
            @Override
            public void save(MapSession session) {
                throw new CannotCreateTransactionException("no connection");
            }
        });
        var request = new MockHttpServletRequest("POST", "/sign-in");
        new Outages().doFilter(request, response, behind(sessions, (asked, _) -> asked.getSession()));
        request.setDispatcherType(DispatcherType.ERROR);
        var page = new MockHttpServletResponse();
        new Outages().doFilter(request, page, behind(sessions, (_, answer) -> {
            answer.getWriter().print("Try again later");
            answer.flushBuffer();
        }));
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(page.getContentAsString()).isEqualTo("Try again later");
    }

    private interface Servlet {

        void serve(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }

    private static FilterChain behind(SessionRepositoryFilter<?> sessions, Servlet servlet) {
        return (request, response) -> sessions.doFilter(
                request,
                response,
                (asked, answer) -> servlet.serve((HttpServletRequest) asked, (HttpServletResponse) answer));
    }

    @Test
    void whatIsSomethingElseStaysSomethingElse() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> pass(new IllegalStateException("a bug")));
    }

    @Test
    void anAnswerThatIsOnItsWayIsNotTakenBack() {
        response.setCommitted(true);
        assertThatExceptionOfType(TooBusy.class).isThrownBy(() -> pass(new TooBusy("passwords")));
    }

    private void pass(Exception failure) throws Exception {
        FilterChain chain = (_, _) -> {
            switch (failure) {
                case ServletException wrapped -> throw wrapped;
                case RuntimeException thrown -> throw thrown;
                default -> throw new AssertionError(failure);
            }
        };
        new Outages().doFilter(new MockHttpServletRequest("GET", "/work"), response, chain);
    }
}
