package uk.gov.education.grants.identity.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// Where people are signed in.
@Component
class OpenSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /// When somebody was last heard of in each session but one, the latest first.
    List<Instant> elsewhere(String username, String here) {
        return sessions.findByPrincipalName(username).values().stream()
                .filter(session -> !session.isExpired() && !session.getId().equals(here))
                .map(Session::getLastAccessedTime)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /// Signs somebody out everywhere.
    void end(String username) {
        endElsewhere(username, "");
    }

    /// Signs somebody out everywhere but in one session.
    void endElsewhere(String username, String here) {
        sessions.findByPrincipalName(username).keySet().stream()
                .filter(session -> !session.equals(here))
                .forEach(sessions::deleteById);
    }
}
