package uk.gov.education.grants.identity;

import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Role;

/// Makes the first administrator of a new service, from `GRANTS_FIRST_ADMIN` (an e-mail address) and
/// `GRANTS_FIRST_PASSWORD`. Where anybody has an account already, or either is not set, it does nothing; with a
/// password
/// that could be guessed the service does not start.
@Component
class FirstAdministrator implements ApplicationRunner {

    private final PeopleService people;
    private final String username;
    private final String password;

    FirstAdministrator(
            PeopleService people,
            @Value("${GRANTS_FIRST_ADMIN:}") String username,
            @Value("${GRANTS_FIRST_PASSWORD:}") String password) {
        this.people = people;
        this.username = username.strip().toLowerCase(Locale.UK);
        this.password = password;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!username.isEmpty()
                && !password.isEmpty()
                && people.list(Actor.SERVICE).isEmpty()) {
            NewPassword.problemWith(password, List.of(username)).ifPresent(problem -> {
                throw new IllegalStateException("GRANTS_FIRST_PASSWORD " + problem + ".");
            });
            var administrator = people.add(Actor.SERVICE, username, "Administrator", password);
            people.grant(Actor.SERVICE, administrator, Role.ADMIN, null, null);
        }
    }
}
