package uk.gov.education.grants.opendata;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.grants.opendata.Quality.Answer;
import uk.gov.education.grants.register.Edition;
import uk.gov.education.grants.register.PublicDay;
import uk.gov.education.grants.register.RegisterService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.LongStatements;

/// Says how good the published grants are. All grants are counted in one pass, which is kept until the register is
/// another one: while nothing public changes, the answer costs one row.
@Service
public class QualityService {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final String COUNT = Arrays.stream(QualityQuestion.values())
            .map(question -> ",\n       %s as %s".formatted(question.count(), question.name()))
            .collect(Collectors.joining("", "select count(*) as grants", "\n  from register_grant a"));

    private final RegisterService register;
    private final JdbcClient db;
    private final LongStatements statements;
    private final PublicDay day;
    private final Clock clock;
    private final TransactionTemplate reading;
    private final Lock counting = new ReentrantLock();
    private @Nullable Counted latest;

    QualityService(
            RegisterService register,
            JdbcClient db,
            LongStatements statements,
            PublicDay day,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.register = register;
        this.db = db;
        this.statements = statements;
        this.day = day;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    private record Counted(Edition edition, Quality quality) {}

    /// As the register stands. However many ask at once, one of them counts, and the others wait for it without a
    /// connection to the database.
    public Quality quality(Actor by) {
        counting.lock();
        try {
            var edition = register.edition(by);
            var known = latest;
            if (known == null || !known.edition().equals(edition)) {
                known = new Counted(edition, count());
                latest = known;
            }
            return known.quality();
        } finally {
            counting.unlock();
        }
    }

    private Quality count() {
        return reading.execute(_ -> {
            day.say();
            statements.mayTake(LONGEST);
            return db.sql(COUNT).query((row, _) -> quality(row)).single();
        });
    }

    private Quality quality(ResultSet row) throws SQLException {
        var grants = row.getLong("grants");
        var answers = new ArrayList<Answer>();
        for (var question : QualityQuestion.values()) {
            answers.add(new Answer(question, row.getLong(question.name()), grants));
        }
        return new Quality(grants, answers, clock.instant());
    }
}
