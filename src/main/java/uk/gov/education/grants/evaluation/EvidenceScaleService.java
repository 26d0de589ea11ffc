package uk.gov.education.grants.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.evaluation.EvidenceScale.Wording;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.Role;

/// The words of the evidence levels: administrators word them, everybody reads them, and what they were stays.
@Service
@Transactional
public class EvidenceScaleService {

    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    EvidenceScaleService(JdbcClient db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /// One wording as it was given, and by whom.
    public record Given(String title, String meaning, String byName, Instant at) {}

    /// The scale in its words of today.
    @Transactional(readOnly = true)
    public EvidenceScale scale() {
        var words = new EnumMap<EvidenceLevel, Wording>(EvidenceLevel.class);
        db.sql("select distinct on (level) level, title, meaning from evidence_level_wording order by level, id desc")
                .query((row, _) -> Map.entry(
                        EvidenceLevel.of(row.getInt("level")),
                        new Wording(row.getString("title"), row.getString("meaning"))))
                .list()
                .forEach(worded -> words.put(worded.getKey(), worded.getValue()));
        return new EvidenceScale(words);
    }

    public boolean mayWord(Actor by) {
        return by.is(Role.ADMIN);
    }

    /// How a level was worded, the newest first; nothing where nobody has worded it anew.
    @Transactional(readOnly = true)
    public List<Given> history(Actor admin, EvidenceLevel level) {
        require(admin);
        return db.sql("""
                        select title, meaning, worded_by_name, worded_at from evidence_level_wording
                        where level = :level order by id desc limit 50""")
                .param("level", level.number())
                .query((row, _) -> new Given(
                        row.getString("title"),
                        row.getString("meaning"),
                        row.getString("worded_by_name"),
                        row.getObject("worded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// Words a level anew. The same words again change nothing.
    public void word(Actor admin, EvidenceLevel level, Wording wording) {
        require(admin);
        var scale = scale();
        if (wording.equals(new Wording(scale.title(level), scale.meaning(level)))) {
            return;
        }
        var now = clock.instant();
        db.sql("""
                        insert into evidence_level_wording (level, title, meaning, worded_by, worded_by_name, worded_at)
                        values (:level, :title, :meaning, :by, :byName, :at)""")
                .param("level", level.number())
                .param("title", wording.title())
                .param("meaning", wording.meaning())
                .param("by", admin.person())
                .param("byName", admin.name())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new EvidenceScaleChanged(
                admin,
                now,
                "Level " + level.number(),
                "worded it anew: %s. %s".formatted(wording.title(), wording.meaning())));
    }

    private void require(Actor by) {
        if (!mayWord(by)) {
            throw new NotAllowed("Only an administrator words the evidence levels.");
        }
    }
}
