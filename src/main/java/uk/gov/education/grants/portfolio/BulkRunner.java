package uk.gov.education.grants.portfolio;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.grants.identity.ActorLookup;
import uk.gov.education.grants.portfolio.BulkAct.Result;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;

/// Does what was ordered for many, one after the other, each in a transaction of its own in which it is also noted what
/// came of it. A run that is cut off goes on where it stopped. It acts with the rights that whoever asked has at that
/// moment.
@Component
class BulkRunner {

    private static final Logger log = LoggerFactory.getLogger(BulkRunner.class);

    /// A work that is due.
    record Due(UUID work) {}

    static final TaskDescriptor<Due> WORK = TaskDescriptor.of("bulk-work", Due.class);

    private final BulkService works;
    private final ActorLookup actors;
    private final JdbcClient db;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BulkRunner(
            BulkService works,
            ActorLookup actors,
            JdbcClient db,
            JsonMapper json,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.works = works;
        this.actors = actors;
        this.db = db;
        this.json = json;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @Bean
    static OneTimeTask<Due> bulkWork(BulkRunner runner) {
        return Tasks.oneTime(WORK).execute((due, _) -> runner.run(due.getData().work()));
    }

    private record Work(String round, String kind, String reason, String username) {}

    private record Item(int number, String subject, Map<String, String> detail) {}

    void run(UUID id) {
        var work = db.sql("""
                        select r.code as round, w.kind, w.reason, p.username
                          from bulk_work w join funding_round r on r.id = w.round_id join person p on p.id = w.asked_by
                         where w.id = :id""")
                .param("id", id)
                .query((row, _) -> new Work(
                        row.getString("round"),
                        row.getString("kind"),
                        row.getString("reason"),
                        row.getString("username")))
                .single();
        for (var item = next(id); item.isPresent(); item = next(id)) {
            tryOne(id, work, item.get());
        }
        finish(id, work);
    }

    private Optional<Item> next(UUID work) {
        return db.sql("""
                        select number, subject, detail::text from bulk_item
                         where work_id = :work and done is null order by number limit 1""")
                .param("work", work)
                .query((row, _) -> new Item(
                        row.getInt("number"),
                        row.getString("subject"),
                        json.readValue(row.getString("detail"), new TypeReference<Map<String, String>>() {})))
                .optional();
    }

    private void tryOne(UUID id, Work work, Item item) {
        try {
            transaction.executeWithoutResult(_ -> note(
                    id,
                    item,
                    works.actOf(BulkKind.valueOf(work.kind()))
                            .act(actorOf(work), item.subject(), item.detail(), work.reason())));
        } catch (Conflict | NotAllowed | NotFound refused) {
            note(id, item, Result.refused(String.valueOf(refused.getMessage())));
        } catch (RuntimeException broken) {
            log.error("Bulk work {} broke at item {}", id, item.number(), broken);
            note(id, item, Result.refused("Something went wrong with this one. Try it on its own page."));
        }
    }

    private void note(UUID id, Item item, Result result) {
        db.sql("update bulk_item set done = :done, sentence = :sentence where work_id = :work and number = :number")
                .param("done", result.done())
                .param("sentence", result.sentence())
                .param("work", id)
                .param("number", item.number())
                .update();
    }

    private Actor actorOf(Work work) {
        return actors.actor(work.username())
                .orElseThrow(() -> new NotAllowed("Whoever asked for this has no account any more."));
    }

    private void finish(UUID id, Work work) {
        transaction.executeWithoutResult(_ -> {
            db.sql("update bulk_work set finished_at = :now where id = :id and finished_at is null")
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("id", id)
                    .update();
            events.publishEvent(new PanelActed(
                    Actor.SERVICE,
                    clock.instant(),
                    work.round(),
                    "finished: " + BulkKind.valueOf(work.kind()).title()));
        });
    }
}
