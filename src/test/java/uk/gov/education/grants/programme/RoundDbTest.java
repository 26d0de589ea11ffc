package uk.gov.education.grants.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.grants.programme.Rounds.CLOSES;
import static uk.gov.education.grants.programme.Rounds.DECISION;
import static uk.gov.education.grants.programme.Rounds.OPENS;
import static uk.gov.education.grants.shared.Money.pounds;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.funding.GrantCeiling;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.support.WholeHouse;

@WholeHouse
@Transactional
class RoundDbTest {

    @Autowired
    Rounds fixtures;

    @Autowired
    RoundService rounds;

    @Autowired
    EntityManager entities;

    @BeforeEach
    void aProgramme() {
        fixtures.programme("CSCIP", pounds(50_000_000));
    }

    @Test
    void aRoundComesBackAsItWasSaved() {
        var id = fixtures.ready("CSCIP", "scale-up-2026", pounds(60_000_000));
        entities.clear();
        var view = rounds.view(Actor.PUBLIC, "scale-up-2026");
        assertThat(view.id()).isEqualTo(id);
        assertThat(view.status()).isEqualTo(RoundStatus.READY);
        assertThat(view.details()).isEqualTo(Rounds.details(pounds(60_000_000)));
        assertThat(view.dates()).contains(new RoundDates(OPENS, CLOSES, DECISION));
        assertThat(view.questions()).containsExactly(new QuestionView(1, "What will you do?", "Say for whom.", 500));
        assertThat(view.criteria()).extracting(CriterionView::number).containsExactly(1, 2);
        assertThat(view.ruleBook().rule("FR-02")).contains(new GrantCeiling(pounds(12_000_000)));
        assertThat(view.rules())
                .contains(
                        "A project may ask for no more than £12,000,000.",
                        "Grant may be spent only in the financial years 2026-27 to 2028-29.",
                        "A project may not start before 20 March 2027, the day on which the round is decided.");
    }
}
