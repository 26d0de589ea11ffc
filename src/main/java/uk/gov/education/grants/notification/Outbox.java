package uk.gov.education.grants.notification;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps letters for sending, in the transaction of what they tell: when that is undone, so are they. They leave later,
/// and a broken mail server never stands in anybody's way.
@Component
class Outbox {

    private final JdbcClient db;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final Postbox postbox;
    private final Wording wording;
    private final Clock clock;

    Outbox(
            JdbcClient db,
            ObjectProvider<SchedulerClient> scheduler,
            Postbox postbox,
            LetterSettings settings,
            Clock clock) {
        this.db = db;
        this.scheduler = scheduler;
        this.postbox = postbox;
        this.wording = new Wording(settings.service());
        this.clock = clock;
    }

    /// Writes to each of these people. Whoever has the letter of this occasion already is left out.
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(LetterKind kind, Matter about, Occasion occasion, List<Recipient> people) {
        for (var person : people) {
            write(kind, about, occasion, person);
        }
    }

    /// Queues a letter that was kept already, if it is not on its way.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean queueAgain(long id) {
        var tries = db.sql("""
                        update letter set status = 'QUEUED' where id = :id and status in ('FAILED', 'NOT_SENT')
                        returning tries""").param("id", id).query(Integer.class).optional();
        tries.ifPresent(made -> queue(id, made));
        return tries.isPresent();
    }

    /// Keeps letters about something from people to whom they have not left yet.
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdBack(Set<LetterKind> kinds, String about, List<Recipient> people) {
        for (var person : people) {
            db.sql("""
                            update letter set status = 'NOT_SENT'
                            where status = 'QUEUED' and about = :about and person_id = :person and kind in (:kinds)""")
                    .param("about", about)
                    .param("person", person.id())
                    .param("kinds", kinds.stream().map(Enum::name).toList())
                    .update();
        }
    }

    private void write(LetterKind kind, Matter about, Occasion occasion, Recipient person) {
        var letter = wording.write(kind, about, occasion, person);
        db.sql("""
                        insert into letter (kind, occasion, about, person_id, person_name, address, subject, body, status,
                            queued_at)
                        values (:kind, :occasion, :about, :person, :name, :address, :subject, :body, :status, :at)
                        on conflict on constraint letter_is_written_once_for_an_occasion do nothing
                        returning id""")
                .param("kind", kind.name())
                .param("occasion", occasion.key())
                .param("about", about.reference())
                .param("person", person.id())
                .param("name", person.name())
                .param("address", person.address())
                .param("subject", letter.subject())
                .param("body", letter.body())
                .param("status", (postbox.isOpen() ? LetterStatus.QUEUED : LetterStatus.NOT_SENT).name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .filter(_ -> postbox.isOpen())
                .ifPresent(id -> queue(id, 0));
    }

    /// The number of tries is part of the name, so that a letter can be queued again while the last try is being
    /// cleared away.
    private void queue(long id, int tries) {
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        Sending.LETTER
                                .instance("%d.%d".formatted(id, tries))
                                .data(new Sending.Due(id))
                                .build(),
                        clock.instant());
    }
}
