package uk.gov.education.grants.bid;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.programme.QuestionView;
import uk.gov.education.grants.programme.RoundView;

/// Finds what an organisation has written before and can use again. Answers belong together where their questions are
/// the same, word for word, whatever their number.
@Component
class EarlierBids {

    private static final int MOST_OFFERS = 5;

    private final SectionStore sections;
    private final JdbcClient db;

    EarlierBids(SectionStore sections, JdbcClient db) {
        this.sections = sections;
        this.db = db;
    }

    /// Texts of the organisation's other bids for a section that is still empty, the most recent first.
    List<Offer> offersFor(Bid bid, SavedSection saved, RoundView round) {
        var section = saved.section();
        return !isReusable(section.kind()) || !saved.typed().fields().isEmpty()
                ? List.of()
                : db.sql("""
                                select b.reference, p.title, b.submitted_at, s.typed
                                from bid b join project p on p.id = b.project_id join bid_section s on s.bid_id = b.id
                                where b.lead_organisation_id = :lead and b.id <> :bid and s.typed <> '{}'
                                  and ((:question = '' and s.section = :section) or (:question <> '' and exists (
                                        select from round_question q where q.round_id = b.round_id
                                           and s.section = 'answers/' || q.number
                                           and lower(btrim(q.text)) = lower(btrim(:question)))))
                                order by coalesce(b.submitted_at, b.started_at) desc, b.reference desc limit :most""")
                        .param("lead", bid.leadOrganisationId())
                        .param("bid", bid.id())
                        .param("section", section.toString())
                        .param("question", questionOf(section, round))
                        .param("most", MOST_OFFERS)
                        .query((row, _) -> new Offer(
                                BidReference.of(row.getString("reference")),
                                row.getString("title"),
                                Optional.ofNullable(row.getObject("submitted_at", OffsetDateTime.class))
                                        .map(OffsetDateTime::toInstant)
                                        .orElse(null),
                                again(section.kind(), sections.typedIn(row))))
                        .list();
    }

    /// What one bid says, by the sections of another round in which it can be said again. Of an expression of
    /// interest nothing is left out: the full bid is for the same project.
    Map<Section, Typed> matching(UUID from, RoundView fromRound, RoundView toRound) {
        var texts = new LinkedHashMap<Section, Typed>();
        var saved = sections.all(from);
        var isNextStage = toRound.firstStage()
                .filter(first -> first.code().equals(fromRound.code()))
                .isPresent();
        for (var section : BidFacts.sectionsOf(toRound)) {
            sameSection(section, fromRound, toRound)
                    .flatMap(same -> Optional.ofNullable(saved.get(same)))
                    .filter(there -> !there.typed().fields().isEmpty())
                    .ifPresent(there ->
                            texts.put(section, isNextStage ? there.typed() : again(section.kind(), there.typed())));
        }
        return texts;
    }

    /// The answered questions of one bid that another round does not ask.
    List<CheckView.Line> notAskedAgain(UUID from, RoundView fromRound, RoundView toRound) {
        var saved = sections.all(from);
        return fromRound.questions().stream()
                .filter(question -> toRound.questions().stream().noneMatch(other -> isSame(question, other)))
                .flatMap(question -> Optional.ofNullable(saved.get(Section.answer(question.number()))).stream()
                        .filter(there -> there.typed().has("answer"))
                        .map(there -> new CheckView.Line(
                                question.text(), there.typed().text("answer"))))
                .toList();
    }

    private static Optional<Section> sameSection(Section section, RoundView fromRound, RoundView toRound) {
        if (section.kind() != SectionKind.ANSWERS) {
            return isReusable(section.kind()) || section.kind() == SectionKind.SUMMARY
                    ? Optional.of(section)
                    : Optional.empty();
        }
        var asked = toRound.questions().stream()
                .filter(question -> question.number() == section.number())
                .findAny()
                .orElseThrow();
        return fromRound.questions().stream()
                .filter(question -> isSame(question, asked))
                .map(question -> Section.answer(question.number()))
                .findFirst();
    }

    /// What may be said again as it is: partners have to agree anew, and every project has its own days.
    private static Typed again(SectionKind kind, Typed typed) {
        return switch (kind) {
            case SUMMARY -> typed.only(List.of("summary", "kind"));
            case PARTNERS -> typed.only(List.of("partner", "part"));
            default -> typed;
        };
    }

    private static boolean isReusable(SectionKind kind) {
        return kind == SectionKind.PARTNERS || kind == SectionKind.PLACES || kind == SectionKind.ANSWERS;
    }

    private static boolean isSame(QuestionView one, QuestionView other) {
        return plain(one.text()).equals(plain(other.text()));
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.UK);
    }

    private static String questionOf(Section section, RoundView round) {
        return section.kind() == SectionKind.ANSWERS
                ? round.questions().stream()
                        .filter(question -> question.number() == section.number())
                        .map(QuestionView::text)
                        .findAny()
                        .orElse("")
                : "";
    }
}
