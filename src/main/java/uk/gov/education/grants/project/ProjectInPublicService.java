package uk.gov.education.grants.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Role;

/// What everybody may read of a project besides its studies: how to ask the team, which the organisation that leads it
/// chooses to publish, and what was said of it in public, which officers record.
@Service
@Transactional
public class ProjectInPublicService {

    /// The most statements kept of one project.
    public static final int MOST_STATEMENTS = 20;

    private final ProjectRepository projects;
    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ProjectInPublicService(ProjectRepository projects, JdbcClient db, Clock clock, ApplicationEventPublisher events) {
        this.projects = projects;
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /// The contact of a project's team, for everybody; nothing where none was published.
    @Transactional(readOnly = true)
    public Optional<Contact> contact(UUID project) {
        return db.sql("select team, email, telephone, website from project_contact where project_id = :project")
                .param("project", project)
                .query((row, _) -> new Contact(
                        row.getString("team"), text(row, "email"), text(row, "telephone"), text(row, "website")))
                .optional();
    }

    /// What was said of a project, by the numbers it has in addresses.
    @Transactional(readOnly = true)
    public SortedMap<Integer, Statement> statements(UUID project) {
        var statements = new TreeMap<Integer, Statement>();
        db.sql("""
                        select position, about, said_on, quote, source_title, source_url, target, target_unit, reach_by
                        from project_statement where project_id = :project""").param("project", project).query(row -> {
            statements.put(row.getInt("position"), statement(row));
        });
        return statements;
    }

    public boolean mayPublish(Actor by, UUID lead) {
        return by.is(Role.BID_EDITOR, lead) || by.is(Role.CERTIFIER, lead) || by.equals(Actor.SERVICE);
    }

    public boolean mayRecord(Actor by) {
        return by.is(Role.OFFICER) || by.equals(Actor.SERVICE);
    }

    /// The project, for who may publish how to ask its team.
    @Transactional(readOnly = true)
    public ProjectView toPublish(Actor by, String code) {
        var project = find(by, code);
        if (!mayPublish(by, project.leadOrganisationId())) {
            throw new NotAllowed("Only the organisation that leads the project publishes how to ask its team.");
        }
        return ProjectView.of(project);
    }

    /// The project, for who may record what was said of it.
    @Transactional(readOnly = true)
    public ProjectView toRecord(Actor by, String code) {
        var project = find(by, code);
        if (!mayRecord(by)) {
            throw new NotAllowed("Only a programme officer records what was said of a project in public.");
        }
        return ProjectView.of(project);
    }

    public void publish(Actor by, String code, Contact contact) {
        var project = toPublish(by, code);
        var now = clock.instant();
        db.sql("""
                        insert into project_contact (project_id, team, email, telephone, website, published_by,
                                                     published_by_name, published_at)
                        values (:project, :team, nullif(:email, ''), nullif(:telephone, ''), nullif(:website, ''), :by, :name, :at)
                        on conflict (project_id) do update
                        set (team, email, telephone, website, published_by, published_by_name, published_at)
                          = (excluded.team, excluded.email, excluded.telephone, excluded.website, excluded.published_by,
                             excluded.published_by_name, excluded.published_at)""")
                .param("project", project.id())
                .param("team", contact.team())
                .param("email", contact.email())
                .param("telephone", contact.telephone())
                .param("website", contact.website())
                .param("by", by.person())
                .param("name", by.name())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        changed(by, now, code, "published how to ask the team");
    }

    /// Takes the contact off the page. One that is gone already stays gone.
    public void withdraw(Actor by, String code) {
        var project = toPublish(by, code);
        db.sql("delete from project_contact where project_id = :project")
                .param("project", project.id())
                .update();
        changed(by, clock.instant(), code, "took off the page how to ask the team");
    }

    /// Records a statement: one that has this number already, or the next one.
    public void record(Actor by, String code, int number, Statement statement) {
        var project = toRecord(by, code);
        requireNumber(statements(project.id()), number);
        db.sql("""
                        insert into project_statement (project_id, position, about, said_on, quote, source_title, source_url,
                                                       target, target_unit, reach_by)
                        values (:project, :number, :about, :saidOn, :quote, :title, nullif(:url, ''), :target, :unit, :reachBy)
                        on conflict (project_id, position) do update
                        set (about, said_on, quote, source_title, source_url, target, target_unit, reach_by)
                          = (excluded.about, excluded.said_on, excluded.quote, excluded.source_title, excluded.source_url,
                             excluded.target, excluded.target_unit, excluded.reach_by)""")
                .param("project", project.id())
                .param("number", number)
                .param("about", statement.about())
                .param("saidOn", statement.saidOn())
                .param("quote", statement.quote())
                .param("title", statement.sourceTitle())
                .param("url", statement.sourceUrl())
                .param("target", statement.target().map(Statement.Target::value).orElse(null))
                .param("unit", statement.target().map(Statement.Target::unit).orElse(null))
                .param(
                        "reachBy",
                        statement.target().flatMap(Statement.Target::reachBy).orElse(null))
                .update();
        changed(by, clock.instant(), code, "recorded what was said of “%s”".formatted(statement.about()));
    }

    /// Removes a statement while it is still about what the person saw; one that is gone stays gone.
    public void remove(Actor by, String code, int number, String seen) {
        var project = toRecord(by, code);
        db.sql("delete from project_statement where project_id = :project and position = :number and about = :seen")
                .param("project", project.id())
                .param("number", number)
                .param("seen", seen)
                .update();
        changed(by, clock.instant(), code, "removed what was said of “%s”".formatted(seen));
    }

    /// The number that a new statement gets.
    public static int nextOf(SortedMap<Integer, Statement> statements) {
        return statements.isEmpty() ? 1 : statements.lastKey() + 1;
    }

    /// Refuses a number that is neither known nor the next one.
    public static void requireNumber(SortedMap<Integer, Statement> statements, int number) {
        var isNew = number == nextOf(statements) && statements.size() < MOST_STATEMENTS;
        if (!isNew && !statements.containsKey(number)) {
            throw new NotFound("The project has no statement %d.".formatted(number));
        }
    }

    /// Nobody learns of a project that is not theirs to change.
    private Project find(Actor by, String code) {
        return projects.findByCode(code)
                .filter(project -> mayPublish(by, project.leadOrganisationId()) || by.isOfTheDepartment())
                .orElseThrow(() -> new NotFound("There is no project " + code + "."));
    }

    private void changed(Actor by, Instant at, String code, String sentence) {
        events.publishEvent(new ProjectInPublicChanged(by, at, code, sentence));
    }

    private static Statement statement(ResultSet row) throws SQLException {
        return new Statement(
                row.getString("about"),
                row.getObject("said_on", LocalDate.class),
                row.getString("quote"),
                row.getString("source_title"),
                text(row, "source_url"),
                row.getObject("target") == null
                        ? Optional.empty()
                        : Optional.of(new Statement.Target(
                                row.getInt("target"),
                                row.getString("target_unit"),
                                Optional.ofNullable(row.getObject("reach_by", LocalDate.class)))));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
