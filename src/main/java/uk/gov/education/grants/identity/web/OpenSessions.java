package uk.gov.education.grants.identity.web;

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
