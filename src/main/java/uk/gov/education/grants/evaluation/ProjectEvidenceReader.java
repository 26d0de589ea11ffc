package uk.gov.education.grants.evaluation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.document.FileLimits;
import uk.gov.education.grants.document.FileType;
import uk.gov.education.grants.evaluation.EvidenceView.Event;
import uk.gov.education.grants.evaluation.EvidenceView.Funding;
import uk.gov.education.grants.evaluation.EvidenceView.Study;
import uk.gov.education.grants.evaluation.EvidenceView.Uptake;
import uk.gov.education.grants.project.Maturity;
import uk.gov.education.grants.project.ProjectInPublicService;
import uk.gov.education.grants.project.Statement;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Money;

/// Reads what everybody may know of one project: one statement for each kind of thing, however many there are.
/// Of awards it reads the views of the register, so that nothing is told here before it is announced.
@Component
class ProjectEvidenceReader {

    private final StudyReader studies;
    private final EvidenceScaleService levels;
    private final ProjectInPublicService inPublic;
    private final JdbcClient db;
    private final Clock clock;

    ProjectEvidenceReader(
            StudyReader studies,
            EvidenceScaleService levels,
            ProjectInPublicService inPublic,
            JdbcClient db,
            Clock clock) {
        this.studies = studies;
        this.levels = levels;
        this.inPublic = inPublic;
        this.db = db;
        this.clock = clock;
    }

    private record Head(
            UUID id, String title, String summary, Maturity maturity, UUID lead, String name, String website) {}

    private record Award(
            String reference, String kind, Money amount, LocalDate announcedOn, LocalDate endsOn, String quotes) {}

    private record Placed(int year, String place) {}

    /// The project, where it has a published evaluation or an award that was announced; nothing where it has neither.
    Optional<EvidenceView> read(Actor by, String code) {
        sayWhichDayItIs();
        return db.sql("""
                        select p.id, p.title, p.summary, p.maturity, o.id as lead, o.name, coalesce(o.website, '') as website
                        from project p join organisation o on o.id = p.lead_organisation_id where p.code = :code""")
                .param("code", code)
                .query((row, _) -> new Head(
                        id(row, "id"),
                        row.getString("title"),
                        row.getString("summary"),
                        Maturity.valueOf(row.getString("maturity")),
                        id(row, "lead"),
                        row.getString("name"),
                        row.getString("website")))
                .optional()
                .flatMap(head -> view(by, code, head));
    }

    private Optional<EvidenceView> view(Actor by, String code, Head head) {
        var published = published(head.id());
        var awards = awards(code);
        if (published.isEmpty() && awards.isEmpty()) {
            return Optional.empty();
        }
        var said = inPublic.statements(head.id());
        var scale = levels.scale();
        var funding = new Funding(
                awards.size(),
                Money.sum(awards.stream().map(Award::amount).toList()),
                awards.stream().map(Award::endsOn).max(Comparator.naturalOrder()));
        return Optional.of(new EvidenceView(
                code,
                head.title(),
                head.name(),
                head.website(),
                head.summary(),
                head.maturity().title(),
                scale,
                story(awards, published, said, funding, scale),
                published,
                uptake(code),
                said,
                funding,
                inPublic.contact(head.id()),
                inPublic.mayPublish(by, head.lead()),
                inPublic.mayRecord(by)));
    }

    /// The published evaluations of a project, the newest first.
    private List<Study> published(UUID project) {
        var found = db
                .sql("""
                        select f.evaluation_id, f.outcome, f.area, f.direction, f.size, f.confidence
                        from evaluation_finding f
                        join evaluation e on e.id = f.evaluation_id
                        where e.project_id = :project and e.status = 'PUBLISHED'
                        order by f.evaluation_id, f.position""")
                .param("project", project)
                .query((row, _) -> Map.entry(id(row, "evaluation_id"), finding(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        var details = studies.detailsOf(found.keySet());
        return db.sql("""
                        select e.id, e.reference, e.title, o.name as evaluator, e.design, e.evidence_level, e.summary,
                               e.report_url, e.published_on, d.type, d.size_bytes
                        from evaluation e
                        join organisation o on o.id = e.evaluator_organisation_id
                        left join document d on d.id = e.report_document_id and d.scan in ('CLEAN', 'NOT_SCANNED')
                        where e.project_id = :project and e.status = 'PUBLISHED'
                        order by e.published_on desc, e.reference desc""")
                .param("project", project)
                .query((row, _) -> study(
                        row,
                        found.getOrDefault(id(row, "id"), List.of()),
                        details.getOrDefault(id(row, "id"), StudyDetails.none())))
                .list();
    }

    private List<Award> awards(String code) {
        return db.sql("""
                        select a.award_reference, a.kind, a.amount_pence, a.announced_on, a.end_date,
                               (select string_agg(distinct '“' || n.quote || '” (' || n.source_title || ')', ' ')
                                from register_announcement n where n.award_reference = a.award_reference) as quotes
                        from register_award a where a.project_code = :code
                        order by a.announced_on, a.award_reference""")
                .param("code", code)
                .query((row, _) -> new Award(
                        row.getString("award_reference"),
                        row.getString("kind"),
                        new Money(row.getLong("amount_pence")),
                        day(row, "announced_on"),
                        day(row, "end_date"),
                        Objects.requireNonNullElse(row.getString("quotes"), "")))
                .list();
    }

    /// The places of the awards, each in the year in which it was first named.
    private List<Uptake> uptake(String code) {
        var years = new TreeMap<Integer, List<String>>();
        db.sql("""
                        select extract(year from min(a.announced_on))::integer as year, p.name
                        from register_place p join register_award a using (award_reference)
                        where a.project_code = :code
                        group by p.gss_code, p.name
                        order by p.name, p.gss_code""")
                .param("code", code)
                .query((row, _) -> new Placed(row.getInt("year"), row.getString("name")))
                .list()
                .forEach(placed -> years.computeIfAbsent(placed.year(), _ -> new ArrayList<>())
                        .add(placed.place()));
        return years.entrySet().stream()
                .map(year -> new Uptake(year.getKey(), List.copyOf(year.getValue())))
                .toList();
    }

    private List<Event> story(
            List<Award> awards,
            List<Study> published,
            SortedMap<Integer, Statement> said,
            Funding funding,
            EvidenceScale scale) {
        var story = new ArrayList<Event>();
        awards.forEach(award -> story.add(new Event(
                award.announcedOn(),
                "%s: %s awarded".formatted(stage(award.kind()), award.amount()),
                award.quotes(),
                "/awards/" + award.reference())));
        published.forEach(study -> story.add(new Event(
                study.publishedOn(),
                "Evaluation published: " + study.title(),
                "%s. Outcomes: %s".formatted(scale.name(study.level()), study.directions()),
                "#" + study.reference())));
        TargetDay.of(said.values(), published)
                .forEach(target -> story.add(new Event(target.on(), "Target to be reached", target.target(), "")));
        funding.ends().ifPresent(ends -> story.add(new Event(ends, "The money ends", "", "")));
        story.sort(Comparator.comparing(Event::on));
        return story;
    }

    private static String stage(String kind) {
        return switch (kind) {
            case "pilot" -> "Test";
            case "scale_up" -> "Scale and spread";
            default -> "Continuation";
        };
    }

    private void sayWhichDayItIs() {
        db.sql("select set_config('grants.today', :today, true)")
                .param("today", LocalDate.now(clock).toString())
                .query((row, _) -> row.getString(1))
                .single();
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                row.getString("outcome"),
                OutcomeArea.valueOf(row.getString("area")),
                Direction.valueOf(row.getString("direction")),
                row.getString("size"),
                Confidence.valueOf(row.getString("confidence")));
    }

    private static Study study(ResultSet row, List<Finding> findings, StudyDetails details) throws SQLException {
        return new Study(
                row.getString("reference"),
                row.getString("title"),
                row.getString("evaluator"),
                EvaluationDesign.valueOf(row.getString("design")),
                EvidenceLevel.of(row.getInt("evidence_level")),
                row.getString("summary"),
                findings,
                details,
                Objects.requireNonNullElse(row.getString("report_url"), ""),
                fileDescription(row),
                day(row, "published_on"));
    }

    private static String fileDescription(ResultSet row) throws SQLException {
        var type = row.getString("type");
        return type == null
                ? ""
                : "%s, %s".formatted(FileType.valueOf(type).title(), FileLimits.inWords(row.getLong("size_bytes")));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
