package uk.gov.education.grants.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.grants.shared.LongStatements;

/// Adds very many invented awards to the demonstration, so that a register of any size can be tried:
/// `--grants.demo.awards=1000000`. It goes on where it was cut off; the same number gives the same awards.
@Component
@Profile("demo")
@Order(3)
class RegisterOfMany implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(RegisterOfMany.class);

    private static final int AT_ONCE = 20_000;

    private final JdbcClient db;
    private final LongStatements statements;
    private final TransactionTemplate transaction;
    private final int wanted;

    RegisterOfMany(
            JdbcClient db,
            LongStatements statements,
            TransactionTemplate transaction,
            @Value("${grants.demo.awards:0}") int wanted) {
        this.db = db;
        this.statements = statements;
        this.transaction = transaction;
        this.wanted = wanted;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (wanted == 0) {
            return;
        }
        var made = db.sql("select count(*) from award where reference like 'SCALE-%'")
                .query(Integer.class)
                .single();
        for (var first = made + 1; first <= wanted; first += AT_ONCE) {
            var from = first;
            var to = Math.min(wanted, first + AT_ONCE - 1);
            transaction.executeWithoutResult(_ -> new ManyAwards(db, statements).make(from, to));
            log.info("Made {} of {} invented awards", to, wanted);
        }
    }
}
