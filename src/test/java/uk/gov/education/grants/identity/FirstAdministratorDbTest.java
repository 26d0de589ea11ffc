package uk.gov.education.grants.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.support.WholeHouse;

/// A new service has nobody in it but the administrator whom its owner names, with a password that is none of ours.
@WholeHouse
@Transactional
class FirstAdministratorDbTest {

    @Autowired
    PeopleService people;

    @Autowired
    EntityManager saved;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void nobodyIsThere() {
        assertThat(people.list(Actor.SERVICE)).isEmpty();
    }

    @Test
    void withoutANameOrAPasswordNobodyIsMade() {
        start("", "");
        start("ada@example.org", "");
        start("", "kettle orbit thimble");
        assertThat(people.list(Actor.SERVICE)).isEmpty();
    }

    @Test
    void aPasswordThatCouldBeGuessedStopsTheStart() {
        assertThatThrownBy(() -> start("ada@example.org", "password1234"))
                .hasMessageStartingWith("GRANTS_FIRST_PASSWORD is too easy to guess");
        assertThat(people.list(Actor.SERVICE)).isEmpty();
    }

    @Test
    void theFirstIsMadeOnceAndIsAnAdministrator() {
        start(" Ada@example.org ", "kettle orbit thimble");
        start("eve@example.org", "seven lamps and a heron");
        assertThat(people.list(Actor.SERVICE)).extracting(PersonRow::username).containsExactly("ada@example.org");
        assertThat(db.sql("select role from membership").query(String.class).list())
                .containsExactly("ADMIN");
    }

    private void start(String username, String password) {
        new FirstAdministrator(people, username, password).run(new DefaultApplicationArguments());
        saved.flush();
    }
}
