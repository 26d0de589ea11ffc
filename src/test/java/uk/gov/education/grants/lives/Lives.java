package uk.gov.education.grants.lives;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;

/// All that live, and the one chance that leads them. What the service refuses is part of a life; any other failure
/// is one.
final class Lives {

    final Random chance;

    private final JdbcClient db;
    private final List<Life> living = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    Lives(JdbcClient db, long seed) {
        this.db = db;
        this.chance = new Random(seed);
    }

    /// Something whose state stands in the column "status" of a table, under its reference.
    Life of(String table, String reference) {
        return new Life(
                table + " " + reference, one("select status from " + table + " where reference = ?", reference));
    }

    Supplier<String> one(String sql, Object... parameters) {
        return () -> db.sql(sql).params(parameters).query(String.class).single();
    }

    /// Lets something live that was not known yet.
    void add(Life life) {
        if (names.add(life.name)) {
            living.add(life);
        }
    }

    boolean knows(String table, String reference) {
        return names.contains(table + " " + reference);
    }

    /// So many tries for each that lives now, in any order.
    void live(int triesForEach) {
        for (var tries = triesForEach * living.size(); tries > 0; tries--) {
            trying(living.get(chance.nextInt(living.size())).next(chance));
        }
    }

    boolean oneIn(int many) {
        return chance.nextInt(many) == 0;
    }

    private static void trying(Runnable act) {
        try {
            act.run();
        } catch (NotAllowed
                | Conflict
                | NotFound
                | DataIntegrityViolationException
                | OptimisticLockingFailureException refused) {
            // so it stays as it was, and the audit has no line of it
        }
    }
}
