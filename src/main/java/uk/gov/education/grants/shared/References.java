package uk.gov.education.grants.shared;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Gives out references that people can read, such as "CSCIP-2017-0004": a prefix, a year and the next number.
/// Numbers are unique however many people ask at once; a number is given only to work that is really saved.
@Component
public class References {

    private final JdbcClient db;

    References(JdbcClient db) {
        this.db = db;
    }

    /// The next reference of a prefix and a calendar year. To be called inside the transaction that uses it.
    public String next(String prefix, int year) {
        var number = db.sql("""
                        insert into reference_counter (prefix, year, last_number) values (:prefix, :year, 1)
                        on conflict (prefix, year) do update set last_number = reference_counter.last_number + 1
                        returning last_number""")
                .param("prefix", prefix)
                .param("year", year)
                .query(Integer.class)
                .single();
        return "%s-%d-%04d".formatted(prefix, year, number);
    }
}
