package uk.gov.education.grants.govuk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.gov.education.grants.support.WholeHouse;

/// Whatever the database refuses, a person reads a sentence: each constraint has one of its own, or a name that is one.
@WholeHouse
class ConstraintSentencesTest {

    private static final Pattern ASSERTION = Pattern.compile(
            "[a-z]+(_[a-z]+)*_(is|has|are|names|says|ends|closes|follows|asks|leads|judges|can|holds|goes)(_[a-z]+)+");

    @Autowired
    JdbcClient db;

    @Test
    void everyConstraintHasASentenceOrReadsAsOne() {
        assertThat(constraints())
                .as(
                        "Name a constraint as what must stay true (award_has_a_lead), or give it a sentence in ConstraintSentences")
                .filteredOn(name -> !ConstraintSentences.SENTENCES.containsKey(name))
                .allMatch(name -> ASSERTION.matcher(name).matches());
    }

    @Test
    void everySentenceIsOfAConstraintThatIsThere() {
        assertThat(constraints()).containsAll(ConstraintSentences.SENTENCES.keySet());
    }

    @Test
    void everySentenceIsOne() {
        assertThat(ConstraintSentences.SENTENCES.values())
                .allSatisfy(sentence -> assertThat(sentence).matches("\\p{Lu}.*\\."));
    }

    @Test
    void aNameThatReadsAsAnAssertionIsReadOut() {
        assertThat(ConstraintSentences.of(refusal("question_has_a_text")))
                .contains("Nothing was saved, because it must stay true that question has a text.");
    }

    @Test
    void aNameThatTheDatabaseMadeUpIsNot() {
        assertThat(ConstraintSentences.of(refusal("bid_section_pkey"))).isEmpty();
        assertThat(ConstraintSentences.of(refusal("bid_round_id_fkey"))).isEmpty();
    }

    /// Checks, unique constraints and unique indexes of our tables; primary keys keep the names that the database
    /// gives.
    private List<String> constraints() {
        return db.sql("""
                        select conname from pg_constraint
                        where connamespace = 'public'::regnamespace and contype in ('c', 'u', 'x')
                            and conrelid <> 0 and conrelid::regclass::text not like 'flyway%'
                        union
                        select indexrelid::regclass::text from pg_index
                        where indisunique and not indisprimary and indrelid::regclass::text not like 'flyway%'
                            and indrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
                        order by 1""").query(String.class).list();
    }

    private static DataIntegrityViolationException refusal(String constraint) {
        return new DataIntegrityViolationException(
                "refused", new PSQLException(new ServerErrorMessage("SERROR\0C23514\0n" + constraint + "\0\0")));
    }
}
