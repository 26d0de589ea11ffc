package uk.gov.education.grants.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.shared.SignInTried;

/// Writes down who signed in and who was refused, as a line of who saw what. A name that nobody has leaves no line: it
/// may be a password that was typed into the wrong field.
@Component
class SignInsSeen {

    private final JdbcClient db;
    private final Clock clock;

    SignInsSeen(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @EventListener
    void write(SignInTried tried) {
        db.sql("""
                        insert into sighting (at, person_id, person_name, shown, was_refused, method, address, subject)
                        select :at, id, name, :shown, :refused, 'POST', :address, username
                        from person where username = :username""")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("shown", Shown.SIGN_IN.name())
                .param("refused", tried.wasRefused())
                .param("address", tried.address())
                .param("username", tried.username())
                .update();
    }
}
