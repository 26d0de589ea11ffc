package uk.gov.education.grants.govuk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.hibernate.TransactionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.orm.jpa.JpaSystemException;
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
