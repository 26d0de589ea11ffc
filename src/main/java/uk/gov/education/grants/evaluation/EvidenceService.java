package uk.gov.education.grants.evaluation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Csv;
import uk.gov.education.grants.shared.CsvCopy;
import uk.gov.education.grants.shared.NotFound;

/// What is known of what works: published evaluations and nothing else, for everybody.
@Service
@Transactional(readOnly = true)
public class EvidenceService {

    private static final String INDEPENDENT = """
            e.evaluator_organisation_id <> p.lead_organisation_id and not exists (
                select from project_partner
                where project_id = p.id and organisation_id = e.evaluator_organisation_id)""";

    /// How well an evaluation fits the words: titles count more than summaries. The same words give the same order.
    private static final String RANK = """
            (select ts_rank(w.words, to_tsquery('english', :q)) from evaluation_words w where w.evaluation_id = e.id)""";

    private final ProjectEvidenceReader projects;
    private final EvidenceScaleService levels;
    private final CsvCopy copy;
    private final JdbcClient db;

    EvidenceService(ProjectEvidenceReader projects, EvidenceScaleService levels, CsvCopy copy, JdbcClient db) {
        this.projects = projects;
        this.levels = levels;
        this.copy = copy;
        this.db = db;
    }

    /// What the filters offer.
    public EvidenceChoices choices(Actor by) {
        var authorities = db.sql("""
                        select gss_code, name || coalesce(' (until ' || to_char(valid_to, 'YYYY') || ')', '') as name
                        from area_code
                        where gss_code in (select p.gss_code from evaluation_place p join evaluation e on e.id = p.evaluation_id
                                           where e.status = 'PUBLISHED')
                        order by area_code.name, gss_code""")
                .query((row, _) -> Option.of(row.getString("gss_code"), row.getString("name")))
                .list();
        return EvidenceChoices.with(authorities, levels.scale());
    }

    /// Published evaluations that fit. Where words were typed, those that say most of them come first; else the newest.
    /// @param after the one with which the page before ended
    public EvidencePage search(Actor by, EvidenceFilter filter, Optional<String> after) {
        var where = filter.where();
        var order = filter.words().isPresent() ? RANK : "0::real";
        var rows = db.sql("""
                        select reference, title, project_code, project, evaluator, design, evidence_level, published_on,
                               better, no_difference, worse, mixed, youngest, oldest, place_names
                          from (select e.*, %s as rank from published_evidence e %s) found
                        where :after::text is null or (rank, published_on, reference) <
                            (select %s, e.published_on, e.reference from evaluation e where e.reference = :after)
                        order by rank desc, published_on desc, reference desc
                        limit :most""".formatted(order, where.clause(), order))
                .params(where.values())
                .param("after", after.orElse(null))
                .param("most", EvidencePage.SIZE + 1)
                .query(EvidenceRow::of)
                .list();
        return db.sql("""
                        select count(*) as count, coalesce(sum(better), 0) as better,
                               coalesce(sum(no_difference), 0) as no_difference, coalesce(sum(worse), 0) as worse,
                               coalesce(sum(mixed), 0) as mixed
                        from published_evidence %s""".formatted(where.clause()))
                .params(where.values())
                .query((row, _) -> EvidencePage.of(
                        rows,
                        row.getLong("count"),
                        DirectionCount.of(row),
                        rows.isEmpty() ? filter.words().flatMap(this::meant) : Optional.empty()))
                .single();
    }

    /// The published evaluations that a filter leaves, by reference: a file of what the list shows.
    public Csv csv(Actor by, EvidenceFilter filter) {
        var where = filter.where();
        return copy.of("""
                select csv_safe(reference) as evaluation_reference,
                       csv_safe(title) as title,
                       csv_safe(project_code) as project_code,
                       csv_safe(project) as project,
                       csv_safe(evaluator) as evaluator,
                       lower(design) as design,
                       evidence_level,
                       published_on,
                       better as outcomes_better,
                       no_difference as outcomes_no_difference,
                       worse as outcomes_worse,
                       mixed as outcomes_mixed,
                       youngest as youngest_age,
                       oldest as oldest_age,
                       places,
                       csv_safe(regions) as regions,
                       csv_safe(cost_unit) as cost_unit,
                       round(cost_pence / 100.0, 2) as cost,
                       round(saving_pence / 100.0, 2) as saving,
                       price_year,
                       csv_safe(report_url) as report_url
                  from published_evidence
                %s
                 order by reference""".formatted(where.clause()), where.values());
    }

    /// A project or an outcome whose name is written much like these words.
    private Optional<String> meant(String words) {
        return db.sql("""
                        select name from (
                            select distinct p.title as name from evaluation e join project p on p.id = e.project_id
                            where e.status = 'PUBLISHED'
                            union
                            select f.outcome from evaluation_finding f join evaluation e on e.id = f.evaluation_id
                            where e.status = 'PUBLISHED') known
                        where word_similarity(lower(:words), lower(name)) > 0.4
                        order by word_similarity(lower(:words), lower(name)) desc, name
                        limit 1""").param("words", words).query(String.class).optional();
    }

    /// What everybody may know of a project. One without a published evaluation and without an award that was announced
    /// is not told of.
    public EvidenceView project(Actor by, String code) {
        return projects.read(by, code)
                .orElseThrow(() -> new NotFound("There is no evidence of a project %s.".formatted(code)));
    }

    /// The evaluation of a project that counts most on a day: published before unpublished, independent before
    /// not, then by level. Nothing where there is none at all.
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
}
