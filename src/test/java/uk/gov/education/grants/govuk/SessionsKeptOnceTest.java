package uk.gov.education.grants.govuk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.CannotCreateTransactionException;

/// Somebody with a session, and a database that is away once the session was kept.
class SessionsKeptOnceTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private int kept;
    private boolean isAway;

    private interface Servlet {
        void answer(HttpServletResponse response) throws IOException;
    }

    @Test
    void whoWasSentOnIsNotToldThatItFailed() throws Exception {
        serve(answer -> answer.sendRedirect("/bids"));
        assertThat(response.getRedirectedUrl()).isEqualTo("/bids");
        assertThat(kept).isEqualTo(1);
    }

    @Test
    void aPageThatHasLeftIsNotTornOff() throws Exception {
        serve(answer -> {
            answer.getWriter().print("A long page");
            answer.flushBuffer();
        });
        assertThat(response.getContentAsString()).isEqualTo("A long page");
        assertThat(kept).isEqualTo(1);
    }

    @Test
    void theSessionOfAShortPageIsKeptWhenTheRequestIsOver() throws Exception {
        serve(answer -> answer.setStatus(204));
        assertThat(kept).isEqualTo(1);
    }

    private void serve(Servlet servlet) throws ServletException, IOException {
        var sessions = new MapSessionRepository(new HashMap<>()) {
            @Override
            public void save(MapSession session) {
                super.save(session);
                kept++;
                isAway = true;
            }

            @Override
            public MapSession findById(String id) {
                if (isAway) {
                    throw new CannotCreateTransactionException("no connection");
                }
                return super.findById(id);
            }
        };
        var session = sessions.createSession();
        sessions.save(session);
        kept = 0;
        isAway = false;
        var request = new MockHttpServletRequest("POST", "/bids");
        request.setCookies(new Cookie(
                "SESSION", Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8))));
        new SessionRepositoryFilter<>(sessions)
                .doFilter(
                        request,
                        response,
                        (asked, answer) -> new SessionsKeptOnce().doFilter(asked, answer, (inside, out) -> {
                            ((HttpServletRequest) inside).getSession();
                            servlet.answer((HttpServletResponse) out);
                        }));
    }
}
