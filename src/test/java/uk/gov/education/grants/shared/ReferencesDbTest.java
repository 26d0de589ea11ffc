package uk.gov.education.grants.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.grants.support.WholeHouse;

@WholeHouse
class ReferencesDbTest {

    private static final int MANY = 1_000;
    private static final int AT_ONCE = 40;

    @Autowired
    References references;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @AfterEach
    void forgetThem() {
        transaction.executeWithoutResult(_ -> {
            db.sql("set local role none").update();
            db.sql("delete from reference_counter where prefix = 'CROWD'").update();
        });
    }

    @Test
    void aThousandAskAtOnceAndWhoeverSavesHasANumberOfTheirOwn() throws InterruptedException {
        try (var crowd = Executors.newFixedThreadPool(AT_ONCE)) {
            var saved = crowd
                    .invokeAll(IntStream.range(0, MANY)
                            .<Callable<String>>mapToObj(each -> () -> work(each % 3 > 0))
                            .toList())
                    .stream()
                    .map(each -> each.resultNow())
                    .filter(reference -> !reference.isEmpty())
                    .sorted()
                    .toList();
            var numbers = IntStream.rangeClosed(1, saved.size())
                    .mapToObj("CROWD-2026-%04d"::formatted)
                    .toList();
            assertThat(saved).hasSizeBetween(600, 700).isEqualTo(numbers);
        }
    }

    /// The reference of what was saved; empty where it was not.
    private String work(boolean isSaved) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var reference = references.next("CROWD", 2026);
            if (isSaved) {
                return reference;
            }
            status.setRollbackOnly();
            return "";
        }));
    }
}
