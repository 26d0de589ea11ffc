package uk.gov.education.grants.lives;

import static uk.gov.education.grants.award.Awarding.APPROVER;
import static uk.gov.education.grants.award.Awarding.OFFICER;
import static uk.gov.education.grants.shared.Money.pounds;

import java.util.Optional;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.award.Awarding;
import uk.gov.education.grants.award.PromisedAwards;
import uk.gov.education.grants.variation.Change;
import uk.gov.education.grants.variation.Change.BetweenYears;
import uk.gov.education.grants.variation.VariationDecisionService;
import uk.gov.education.grants.variation.VariationService;

/// Changes of awards.
final class VariationLives {

    private final VariationService variations;
    private final VariationDecisionService decisions;
    private final PromisedAwards awards;

    VariationLives(VariationService variations, VariationDecisionService decisions, PromisedAwards awards) {
        this.variations = variations;
        this.decisions = decisions;
        this.awards = awards;
    }

    void ofAward(Lives lives, Life award, Cast cast, AwardReference reference) {
        award.in("LIVE", () -> start(lives, cast, reference));
    }

    private void start(Lives lives, Cast cast, AwardReference award) {
        var change = change(lives, award);
        var variation = variations.start(cast.editor(), award, change, "Recruiting takes longer");
        lives.add(lives.of("variation", variation)
                .in(
                        "DRAFT",
                        () -> variations.submit(cast.certifier(), variation),
                        () -> variations.submit(cast.certifier(), variation),
                        () -> rewrite(cast, variation, change, Optional.empty()),
                        () -> rarely(lives, () -> variations.withdraw(cast.editor(), variation)))
                .in(
                        "SUBMITTED",
                        () -> decisions.query(OFFICER, variation, "Why so late?"),
                        () -> decisions.agree(APPROVER, variation, "Sound"),
                        () -> rarely(lives, () -> decisions.refuse(APPROVER, variation, "Not sound")),
                        () -> rarely(lives, () -> variations.withdraw(cast.certifier(), variation)))
                .in(
                        "QUERIED",
                        () -> rewrite(cast, variation, change, Optional.of("Nobody applied")),
                        () -> variations.submit(cast.certifier(), variation)));
    }

    private Change change(Lives lives, AwardReference award) {
        var terms = awards.find(award).orElseThrow().head().terms();
        return switch (lives.chance.nextInt(8)) {
            case 0 -> new Change.Ending(terms.period().last());
            case 1, 2, 3 ->
                BetweenYears.of(terms.profile(), Awarding.profile(pounds(0), pounds(50_000), pounds(40_000)));
            default ->
                new Change.LastDay(terms.period().last(), terms.period().last().plusMonths(1));
        };
    }

    private void rewrite(Cast cast, String variation, Change change, Optional<String> answer) {
        variations.rewrite(cast.editor(), variation, change, "Recruiting takes much longer", answer);
    }

    private static void rarely(Lives lives, Runnable act) {
        if (lives.oneIn(4)) {
            act.run();
        }
    }
}
