package uk.gov.education.grants.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotFound;

/// What is known of what works: published evaluations and nothing else, for everybody.
@Service
@Transactional(readOnly = true)
public class EvidenceService {

    private static final String INDEPENDENT = """
            e.evaluator_organisation_id <> p.lead_organisation_id and not exists (
                select from project_partner
                where project_id = p.id and organisation_id = e.evaluator_organisation_id)""";

    private final JdbcClient db;

    EvidenceService(JdbcClient db) {
        this.db = db;
    }

    /// Published evaluations that fit, the newest first.
    public EvidencePage search(Actor by, EvidenceSearch search) {
        var rows = db.sql("""
                        select e.reference, e.title, e.design, e.evidence_level, e.published_on,
                               p.code, p.title as project, o.name as evaluator,
                               (select count(*) filter (where f.direction = 'POSITIVE') || ' ' ||
                                       count(*) filter (where f.direction = 'NO_EFFECT') || ' ' ||
                                       count(*) filter (where f.direction = 'NEGATIVE') || ' ' ||
                                       count(*) filter (where f.direction = 'MIXED')
                                from evaluation_finding f where f.evaluation_id = e.id) as findings
                        from evaluation e
                        join project p on p.id = e.project_id
                        join organisation o on o.id = e.evaluator_organisation_id
                        where e.status = 'PUBLISHED'
                          and (:design::text is null or e.design = :design)
                          and e.evidence_level >= :level
                          and (:direction::text is null or exists (
                              select from evaluation_finding f
                              where f.evaluation_id = e.id and f.direction = :direction))
                          and not exists (
                              select from regexp_split_to_table(lower(:words), '\\s+') word
                              where strpos(lower(concat_ws(' ', e.title, e.summary, e.reference, p.title, p.summary, o.name,
                                  (select string_agg(f.outcome, ' ') from evaluation_finding f where f.evaluation_id = e.id))),
                                  word) = 0)
                          and (:after::text is null or (e.published_on, e.reference) <
                              (select published_on, reference from evaluation where reference = :after))
                        order by e.published_on desc, e.reference desc
                        limit :most""")
                .param("design", search.design().map(Enum::name).orElse(null))
                .param("level", search.leastLevel())
                .param("direction", search.direction().map(Enum::name).orElse(null))
                .param("words", search.words().strip())
                .param("after", search.after().orElse(null))
                .param("most", EvidencePage.SIZE + 1)
                .query(EvidenceRow::of)
                .list();
        return EvidencePage.of(rows);
    }

    /// What a project does and what its published evaluations found. A project without one is not told of.
    public EvidenceView project(Actor by, String code) {
        var findings = db.sql("""
                        select e.reference, f.outcome, f.direction, f.size, f.confidence
                        from evaluation_finding f
                        join evaluation e on e.id = f.evaluation_id and e.status = 'PUBLISHED'
                        join project p on p.id = e.project_id
                        where p.code = :code
                        order by e.reference, f.position""").param("code", code).query(FoundIn::of).stream()
                .collect(Collectors.groupingBy(
                        FoundIn::reference, Collectors.mapping(FoundIn::finding, Collectors.toList())));
        var studies = db.sql("""
                        select e.reference, e.title, o.name as evaluator, e.design, e.evidence_level, e.summary, e.report_url,
                               e.published_on
                        from evaluation e
                        join project p on p.id = e.project_id
                        join organisation o on o.id = e.evaluator_organisation_id
                        where p.code = :code and e.status = 'PUBLISHED'
                        order by e.published_on desc, e.reference desc""")
                .param("code", code)
                .query((row, _) -> study(row, findings.getOrDefault(row.getString("reference"), List.of())))
                .list();
        if (studies.isEmpty()) {
            throw new NotFound("There is no published evaluation of a project %s.".formatted(code));
        }
        return db.sql("""
                        select p.title, p.summary, o.name from project p
                        join organisation o on o.id = p.lead_organisation_id where p.code = :code""")
                .param("code", code)
                .query((row, _) -> new EvidenceView(
                        code, row.getString("title"), row.getString("name"), row.getString("summary"), studies))
                .single();
    }

    /// The evaluation of a project that counts most on a day: published before unpublished, independent before not,
    /// then
    /// by level. Nothing where there is none at all.
    public Optional<BestEvidence> bestOf(UUID project, LocalDate on) {
        return db.sql("""
                        select e.reference, e.title, coalesce(e.evidence_level, 0) as level,
                               %s as independent,
                               e.status = 'PUBLISHED' and e.published_on <= :on as published
                        from evaluation e join project p on p.id = e.project_id
                        where p.id = :project
                        order by published desc, independent desc, level desc, e.reference
                        limit 1""".formatted(INDEPENDENT))
                .param("project", project)
                .param("on", on)
                .query((row, _) -> new BestEvidence(
                        row.getString("reference"),
                        row.getString("title"),
                        row.getInt("level"),
                        row.getBoolean("independent"),
                        row.getBoolean("published")))
                .optional();
    }

    private record FoundIn(String reference, Finding finding) {

        static FoundIn of(ResultSet row, int number) throws SQLException {
            return new FoundIn(
                    row.getString("reference"),
                    new Finding(
                            row.getString("outcome"),
                            Direction.valueOf(row.getString("direction")),
                            row.getString("size"),
                            Confidence.valueOf(row.getString("confidence"))));
        }
    }

    private static EvidenceView.Study study(ResultSet row, List<Finding> findings) throws SQLException {
        return new EvidenceView.Study(
                row.getString("reference"),
                row.getString("title"),
                row.getString("evaluator"),
                EvaluationDesign.valueOf(row.getString("design")),
                EvidenceLevel.of(row.getInt("evidence_level")),
                row.getString("summary"),
                findings,
                row.getString("report_url"),
                row.getObject("published_on", LocalDate.class));
    }
}
