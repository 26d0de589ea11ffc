package uk.gov.education.grants.variation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.SpendProfile;
import uk.gov.education.grants.variation.VariationView.Effect;
import uk.gov.education.grants.variation.VariationView.HistoryLine;
import uk.gov.education.grants.variation.VariationView.May;

/// Gathers what the pages of variations show.
@Component
class VariationReader {

    private final VariedAwards awards;
    private final JdbcClient db;

    VariationReader(VariedAwards awards, JdbcClient db) {
        this.awards = awards;
        this.db = db;
    }

    VariationPage list(Actor by, Optional<VariationStatus> status, Optional<String> award, Optional<String> after) {
        return VariationPage.of(db.sql("""
                        select v.reference, v.kind, v.status, v.status_since, v.award, p.title as project, o.name as lead
                        from variation v
                        join award a on a.reference = v.award
                        join project p on p.id = a.project_id
                        join organisation o on o.id = v.lead_organisation_id
                        where (v.lead_organisation_id in (:own)
                               or (:readsCases and (v.submitted_at is not null or v.queried_by is not null)))
                          and (:status::text is null or v.status = :status)
                          and (:award::text is null or v.award = :award)
                          and (:after::text is null or v.reference < :after)
                        order by v.reference desc
                        limit :most""")
                .param("own", VariationAccess.organisationsOf(by))
                .param("readsCases", by.readsCase(true))
                .param("status", status.map(Enum::name).orElse(null))
                .param("award", award.orElse(null))
                .param("after", after.orElse(null))
                .param("most", VariationPage.SIZE + 1)
                .query(VariationRow::of)
                .list());
    }

    VariationView view(Actor by, Variation variation) {
        var varied = varied(variation);
        var isOpen = !variation.status().next().isEmpty();
        return new VariationView(
                variation.reference(),
                varied.head(),
                variation.kind(),
                variation.status(),
                variation.statusSince(),
                variation.change(),
                variation.reason(),
                variation.draftedByName(),
                variation.submittedByName(),
                variation.submittedAt(),
                variation.query(),
                variation.decision(),
                variation.change().moved(varied.now()),
                isOpen ? objections(variation, varied) : List.of(),
                isOpen && by.readsCase(true) ? effects(variation.change(), varied) : List.of(),
                by.approvalLimit(),
                history(by, variation),
                mayDo(by, variation));
    }

    VariedAward varied(Variation variation) {
        return awards.find(variation.award()).orElseThrow(() -> VariationAccess.absent(variation.reference()));
    }

    /// Why it cannot go on today: what the award does not hold, and while it is not submitted also what is frozen.
    private static List<String> objections(Variation variation, VariedAward varied) {
        var frozen = variation.status().isWithItsEditors()
                ? variation.change().frozenOn(varied.now().today())
                : Optional.<String>empty();
        return Stream.concat(frozen.stream(), variation.change().objections(varied.now()).stream())
                .toList();
    }

    private static List<Effect> effects(Change change, VariedAward varied) {
        var given = switch (change) {
            case Change.BetweenYears moved -> moved.before().minus(moved.after());
            case Change.Ending _ -> varied.now().balance().left();
            case Change.BetweenLines _, Change.LastDay _, Change.InOtherWords _ -> SpendProfile.NOTHING;
        };
        return given.years().entrySet().stream()
                .map(year -> {
                    var left = varied.left().budgetLeft().in(year.getKey());
                    return new Effect(year.getKey(), left, left.plus(year.getValue()));
                })
                .toList();
    }

    /// What the organisation did before it submitted is read by the organisation alone.
    private List<HistoryLine> history(Actor by, Variation variation) {
        return db.sql("""
                        select at, person_name, sentence from audit_entry
                        where subject = :reference and (:all or at >= coalesce(:since::timestamptz, at))
                        order by id desc limit 100""")
                .param("reference", variation.reference())
                .param("all", VariationAccess.isMember(by, variation.leadOrganisationId()))
                .param(
                        "since",
                        variation.query().map(Query::at).or(variation::submittedAt).stream()
                                .min(Instant::compareTo)
                                .map(at -> at.atOffset(ZoneOffset.UTC))
                                .orElse(null))
                .query((row, _) -> new HistoryLine(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("person_name"),
                        row.getString("sentence")))
                .list();
    }

    private static May mayDo(Actor by, Variation variation) {
        var status = variation.status();
        var editable = status.isWithItsEditors();
        return new May(
                editable && VariationAccess.mayEdit(by, variation.leadOrganisationId()),
                editable && VariationAccess.maySubmit(by, variation),
                !status.next().isEmpty() && VariationAccess.isMember(by, variation.leadOrganisationId()),
                status == VariationStatus.SUBMITTED && VariationAccess.mayQuery(by, variation),
                status == VariationStatus.SUBMITTED && VariationAccess.mayDecide(by, variation));
    }
}
