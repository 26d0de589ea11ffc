package uk.gov.education.grants.lives;

import static uk.gov.education.grants.award.Awarding.OFFICER;
import static uk.gov.education.grants.award.Awarding.OTHER_OFFICER;
import static uk.gov.education.grants.shared.Money.pounds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.gov.education.grants.assessment.AllocationService;
import uk.gov.education.grants.assessment.AssessmentReference;
import uk.gov.education.grants.assessment.AssessmentService;
import uk.gov.education.grants.assessment.DeclineKind;
import uk.gov.education.grants.assessment.ModerationService;
import uk.gov.education.grants.award.Advice;
import uk.gov.education.grants.award.OfferService;
import uk.gov.education.grants.award.RecommendOutcome.Proposed;
import uk.gov.education.grants.award.RecommendationService;
import uk.gov.education.grants.award.ScreeningService;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.bid.BidService;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.funding.EnoughAssessments;
import uk.gov.education.grants.funding.GrantCeiling;
import uk.gov.education.grants.funding.PaymentRoute;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.programme.RoundStatus;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.shared.SpendProfile;
import uk.gov.education.grants.support.OpenRound;
import uk.gov.education.grants.support.World;

/// Bids of one round, and the assessments of them.
final class BidLives {

    private static final String[] STEPS = {"ASSESSING", "MODERATING", "DECIDING", "INFORMING", "DELIVERING", "ENDED"};

    private final OpenRound round;
    private final RoundService rounds;
    private final BidService bids;
    private final AllocationService allocation;
    private final AssessmentService assessments;
    private final ModerationService moderation;
    private final ScreeningService screening;
    private final RecommendationService recommendations;
    private final OfferService offers;
    private final JdbcClient db;
    private final List<Actor> assessors = new ArrayList<>();

    BidLives(
            OpenRound round,
            RoundService rounds,
            BidService bids,
            AllocationService allocation,
            AssessmentService assessments,
            ModerationService moderation,
            ScreeningService screening,
            RecommendationService recommendations,
            OfferService offers,
            JdbcClient db) {
        this.round = round;
        this.rounds = rounds;
        this.bids = bids;
        this.allocation = allocation;
        this.assessments = assessments;
        this.moderation = moderation;
        this.screening = screening;
        this.recommendations = recommendations;
        this.offers = offers;
        this.db = db;
    }

    void begin(Lives lives, int number, AwardLives awards) {
        round.with(new GrantCeiling(pounds(250_000)), new EnoughAssessments(1, Percent.of(30)));
        for (var assessor = 0; assessor < 4 + number / 5; assessor++) {
            assessors.add(new World(db).person("Assessor " + letters(assessor), Role.ASSESSOR));
        }
        var leads = List.of(Cast.of(round.hackney()), Cast.of(round.calderdale()));
        leads.forEach(awards::leads);
        for (var bid = 0; bid < number; bid++) {
            var cast = leads.get(bid % leads.size());
            lives.add(life(
                    lives,
                    awards,
                    cast,
                    round.completeBid(cast.editor(), cast.organisation(), "Stable homes " + letters(bid))));
        }
    }

    /// What the clock does not do by itself.
    void afterClosing(Lives lives) {
        lives.add(
                steps(new Life("round", lives.one("select stage from funding_round where code = ?", OpenRound.CODE))));
    }

    private Life steps(Life life) {
        for (var from = 0; from < STEPS.length; from++) {
            var next = RoundStatus.valueOf(STEPS[from]);
            life.in(from == 0 ? "READY" : STEPS[from - 1], () -> rounds.moveOn(OFFICER, OpenRound.CODE, next));
        }
        return life;
    }

    private Life life(Lives lives, AwardLives awards, Cast cast, BidReference bid) {
        return lives.of("bid", bid.text())
                .in("DRAFT", () -> bids.markReady(cast.editor(), bid))
                .in(
                        "READY",
                        () -> bids.submit(cast.certifier(), bid),
                        () -> bids.submit(cast.certifier(), bid),
                        () -> bids.returnToEditors(cast.certifier(), bid, "Say more"),
                        () -> rarely(lives, () -> bids.withdraw(cast.certifier(), bid, "No money of our own")))
                .in(
                        "SUBMITTED",
                        () -> rarely(lives, () -> bids.reopen(cast.editor(), bid)),
                        () -> rarely(lives, () -> screening.findIneligible(OFFICER, bid, "It is not in England")),
                        () -> ask(lives, bid))
                .in("INELIGIBLE", () -> screening.reinstate(OFFICER, bid, "It is"), () -> screening.tell(OFFICER, bid))
                .in(
                        "IN_ASSESSMENT",
                        () -> rarely(lives, () -> ask(lives, bid)),
                        () -> moderation.moderate(OTHER_OFFICER, bid, Percent.of(70), "We agreed"),
                        () -> moderation.agreeAverage(OTHER_OFFICER, bid),
                        () -> rarely(lives, () -> screening.findIneligible(OFFICER, bid, "It is not in England")),
                        () -> rarely(lives, () -> bids.withdraw(cast.editor(), bid, "Somebody else pays")))
                .in(
                        "MODERATED",
                        () -> fund(lives, awards, cast, bid),
                        () -> fund(lives, awards, cast, bid),
                        () -> recommendations.recommend(OFFICER, bid, new Advice.Reserve("If there is money")),
                        () -> recommendations.recommend(OFFICER, bid, new Advice.DoNotFund("Others are better")))
                .in(
                        "RECOMMENDED",
                        () -> rarely(lives, () -> recommendations.takeBack(OFFICER, bid, "A mistake")),
                        () -> offers.turnDown(OFFICER, bid));
    }

    private void ask(Lives lives, BidReference bid) {
        allocation.offer(
                OFFICER,
                bid,
                Set.of(assessors.get(lives.chance.nextInt(assessors.size())).person()));
        db
                .sql(
                        "select a.reference, a.assessor_id from assessment a join bid b on b.id = a.bid_id where b.reference = ?")
                .param(bid.text())
                .query((row, _) -> Map.entry(row.getString("reference"), row.getObject("assessor_id", UUID.class)))
                .list()
                .stream()
                .filter(asked -> !lives.knows("assessment", asked.getKey()))
                .forEach(asked -> lives.add(life(lives, asked.getKey(), assessor(asked.getValue()))));
    }

    private Life life(Lives lives, String reference, Actor assessor) {
        var assessment = AssessmentReference.of(reference);
        Runnable withdraw = () -> rarely(lives, () -> allocation.withdraw(OFFICER, assessment, "They have no time"));
        return lives.of("assessment", reference)
                .in(
                        "OFFERED",
                        () -> assessments.accept(assessor, assessment),
                        () -> rarely(lives, () -> assessments.decline(assessor, assessment, DeclineKind.WORKLOAD, "")),
                        withdraw)
                .in("ACCEPTED", () -> score(lives, assessor, assessment), withdraw)
                .in("IN_PROGRESS", () -> assessments.submit(assessor, assessment), withdraw)
                .in("SUBMITTED", () -> rarely(lives, () -> allocation.giveBack(OFFICER, assessment, "Why?")), withdraw)
                .in("RETURNED", () -> score(lives, assessor, assessment), withdraw);
    }

    private void score(Lives lives, Actor assessor, AssessmentReference assessment) {
        var points = String.valueOf(3 + lives.chance.nextInt(3));
        assessments.save(
                assessor,
                assessment,
                Typed.of(Map.of("points-1", points, "reason-1", "Well described")),
                assessments.view(assessor, assessment).revision());
    }

    private void fund(Lives lives, AwardLives awards, Cast cast, BidReference bid) {
        var profile =
                SpendProfile.of(Map.of(new FinancialYear(2027), pounds(600), new FinancialYear(2028), pounds(400)));
        var outcome = recommendations.recommend(
                OFFICER, bid, new Advice.Fund(AwardKind.PILOT, profile, PaymentRoute.SECTION_31, "Best of the round"));
        if (outcome instanceof Proposed proposed) {
            lives.add(awards.life(lives, cast, proposed.award(), PaymentRoute.SECTION_31));
        }
    }

    private Actor assessor(UUID person) {
        return Objects.requireNonNull(assessors.stream()
                .filter(each -> each.person().equals(person))
                .findAny()
                .orElse(new Actor(
                        person, "Somebody", Set.of(new Actor.Standing(Role.ASSESSOR, Optional.empty())), Money.ZERO)));
    }

    private static void rarely(Lives lives, Runnable act) {
        if (lives.oneIn(4)) {
            act.run();
        }
    }

    private static String letters(int number) {
        return number < 26
                ? Character.toString('A' + number)
                : letters(number / 26 - 1) + Character.toString('A' + number % 26);
    }
}
