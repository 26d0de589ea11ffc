package uk.gov.education.grants.portfolio;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.grants.portfolio.BulkView.Refused;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.programme.RoundView;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.shared.Rows;

/// Does one thing for many bids or awards of a round: shows for which it can be done, takes the order, and says how far
/// it has come. It is done in the background, one after the other; whoever asked may leave the page.
@Service
@Transactional(readOnly = true)
public class BulkService {

    private final RoundService rounds;
    private final List<BulkAct> acts;
    private final JdbcClient db;
    private final JsonMapper json;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BulkService(
            RoundService rounds,
            List<BulkAct> acts,
            JdbcClient db,
            JsonMapper json,
            ObjectProvider<SchedulerClient> scheduler,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rounds = rounds;
        this.acts = acts;
        this.db = db;
        this.json = json;
        this.scheduler = scheduler;
        this.events = events;
        this.clock = clock;
    }

    public BulkPreview preview(Actor by, String roundCode, BulkKind kind) {
        requireMayAsk(by, roundCode, kind);
        var round = rounds.view(by, roundCode);
        var items = actOf(kind).itemsFor(by, round);
        return new BulkPreview(
                round, kind, items.stream().limit(BulkPreview.MOST).toList(), items.size());
    }

    /// Takes the order for those of the chosen for which it can still be done. While one of its kind is running for the
    /// round, a second order leads to it: a doubled click does nothing twice.
    ///
    /// @return the number of the work
    @Transactional
    public int order(Actor by, String roundCode, BulkKind kind, Collection<String> subjects, String reason) {
        var preview = preview(by, roundCode, kind);
        var chosen = new LinkedHashSet<>(subjects);
        lock(preview.round());
        var running = running(preview.round(), kind);
        if (running.isPresent()) {
            return running.get();
        }
        var items = preview.items().stream()
                .filter(item -> chosen.contains(item.subject()))
                .toList();
        if (items.isEmpty()) {
            throw new Conflict("Nothing of what you chose can be done any more. Look at the list again.");
        }
        var id = UUID.randomUUID();
        var number = keep(id, by, preview.round(), kind, reason);
        for (var index = 0; index < items.size(); index++) {
            keep(id, index + 1, items.get(index));
        }
        events.publishEvent(new PanelActed(
                by,
                clock.instant(),
                roundCode,
                "ordered for %d: %s".formatted(items.size(), kind.title().toLowerCase(Locale.UK))));
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        BulkRunner.WORK
                                .instance(id.toString())
                                .data(new BulkRunner.Due(id))
                                .build(),
                        clock.instant());
        return number;
    }

    public BulkView progress(Actor by, String roundCode, int number) {
        PortfolioAccess.requireRead(by, roundCode);
        var round = rounds.view(by, roundCode);
        var refused = db.sql("""
                        select i.subject, i.sentence from bulk_item i join bulk_work w on w.id = i.work_id
                         where w.round_id = :round and w.number = :number and not i.done order by i.number""")
                .param("round", round.id())
                .param("number", number)
                .query(Rows.of(Refused.class))
                .list();
        return db.sql("""
                        select w.kind, w.asked_by_name, w.asked_at, w.reason, w.finished_at,
                               count(*) as total, count(*) filter (where i.done) as done
                          from bulk_work w join bulk_item i on i.work_id = w.id
                         where w.round_id = :round and w.number = :number group by w.id""")
                .param("round", round.id())
                .param("number", number)
                .query((row, _) -> new BulkView(
                        round,
                        number,
                        BulkKind.valueOf(row.getString("kind")),
                        row.getString("asked_by_name"),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason"),
                        Optional.ofNullable(row.getObject("finished_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null),
                        row.getInt("total"),
                        row.getInt("done"),
                        refused))
                .optional()
                .orElseThrow(() -> new NotFound("There is no such work for the round %s.".formatted(roundCode)));
    }

    BulkAct actOf(BulkKind kind) {
        return acts.stream().filter(act -> act.kind() == kind).findFirst().orElseThrow();
    }

    private int keep(UUID id, Actor by, RoundView round, BulkKind kind, String reason) {
        return db.sql("""
                        insert into bulk_work (id, round_id, number, kind, asked_by, asked_by_name, asked_at, reason)
                        select :id, :round, count(*) + 1, :kind, :by, :name, :at, :reason
                          from bulk_work where round_id = :round
                        returning number""")
                .param("id", id)
                .param("round", round.id())
                .param("kind", kind.name())
                .param("by", by.person())
                .param("name", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .query(Integer.class)
                .single();
    }

    private void keep(UUID work, int number, BulkItem item) {
        db.sql(
                        "insert into bulk_item (work_id, number, subject, detail) values (:work, :number, :subject, :detail::jsonb)")
                .param("work", work)
                .param("number", number)
                .param("subject", item.subject())
                .param("detail", json.writeValueAsString(item.detail()))
                .update();
    }

    private void lock(RoundView round) {
        db.sql("select from funding_round where id = :round for no key update")
                .param("round", round.id())
                .query()
                .listOfRows();
    }

    private Optional<Integer> running(RoundView round, BulkKind kind) {
        return db.sql("select number from bulk_work where round_id = :round and kind = :kind and finished_at is null")
                .param("round", round.id())
                .param("kind", kind.name())
                .query(Integer.class)
                .optional();
    }

    private static void requireMayAsk(Actor by, String roundCode, BulkKind kind) {
        PortfolioAccess.requireRead(by, roundCode);
        if (!kind.mayBeAskedBy(by)) {
            throw new NotAllowed("Only somebody who is %s does this."
                    .formatted(kind.role() == Role.APPROVER ? "an approver" : "a programme officer"));
        }
    }
}
