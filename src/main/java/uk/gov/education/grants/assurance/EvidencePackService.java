package uk.gov.education.grants.assurance;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.funding.EnoughAssessments;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.programme.RoundStatus;
import uk.gov.education.grants.programme.RoundView;
import uk.gov.education.grants.programme.UkTime;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Csv;
import uk.gov.education.grants.shared.NotFound;

/// The evidence pack of a round: what the service can show for GovS 015, and plainly what it cannot.
@Service
@Transactional(readOnly = true)
public class EvidencePackService {

    private final RoundService rounds;
    private final RoundFactsReader reader;
    private final TextCsv texts;
    private final Clock clock;

    EvidencePackService(RoundService rounds, RoundFactsReader reader, TextCsv texts, Clock clock) {
        this.rounds = rounds;
        this.reader = reader;
        this.texts = texts;
        this.clock = clock;
    }

    public EvidencePack view(Actor by, String roundCode) {
        if (!by.readsCase(true)) {
            throw absent(roundCode);
        }
        var round = rounds.view(by, roundCode);
        if (!by.readsCase(isDecided(round))) {
            throw absent(roundCode);
        }
        var now = clock.instant();
        var needed = round.ruleBook()
                .rule("FR-19")
                .map(rule -> ((EnoughAssessments) rule).assessors())
                .orElse(1);
        var facts = reader.of(round.id(), needed, UkTime.dayOf(now));
        var readable = by.worksOnCases() ? facts : withoutProposals(facts);
        return new EvidencePack(
                round.code(),
                round.title(),
                round.status().title(),
                round.programmeName(),
                now,
                new Requirements(round, readable, needed, UkTime.dayOf(now), by.worksOnCases()).all());
    }

    /// The same lines, one row for each requirement.
    public Csv csv(Actor by, String roundCode) {
        var pack = view(by, roundCode);
        return texts.of(
                List.of("requirement", "title", "state", "shown", "gap", "not_held_here", "as_at"),
                pack.requirements().stream()
                        .map(each -> List.of(
                                String.valueOf(each.number()),
                                each.title(),
                                each.state().title(),
                                Requirement.lines(each.shown()),
                                Requirement.lines(each.gaps()),
                                String.join("\n", each.elsewhere()),
                                pack.asAt().toString()))
                        .toList());
    }

    /// Analysts read rounds whose decisions are made.
    private static boolean isDecided(RoundView round) {
        return round.status().compareTo(RoundStatus.INFORMING) >= 0;
    }

    /// Analysts read no award before it is decided.
    private static RoundFacts withoutProposals(RoundFacts facts) {
        return new RoundFacts(facts.counts(), facts.awards(award -> !award.isProposed()));
    }

    private static NotFound absent(String roundCode) {
        return new NotFound("There is no round %s.".formatted(roundCode));
    }
}
