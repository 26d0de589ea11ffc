package uk.gov.education.grants.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.funding.FundingRule;
import uk.gov.education.grants.programme.BidPart;
import uk.gov.education.grants.programme.Criterion;
import uk.gov.education.grants.programme.Question;
import uk.gov.education.grants.programme.ReadyOutcome;
import uk.gov.education.grants.programme.RoundDates;
import uk.gov.education.grants.programme.RoundDetails;
import uk.gov.education.grants.programme.RoundKind;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.programme.RoundSetUpService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Percent;

/// Sets up the rounds of the demonstration, as an officer would.
@Component
@Profile("demo")
class RoundWriter {

    private static final LocalTime THREE_IN_THE_AFTERNOON = LocalTime.of(15, 0);

    private final RoundSetUpService setUp;
    private final RoundService rounds;

    RoundWriter(RoundSetUpService setUp, RoundService rounds) {
        this.setUp = setUp;
        this.rounds = rounds;
    }

    /// A round that an officer is still setting up: it has its questions, and lacks criteria and dates.
    void begin(Actor officer, String programme, String code, RoundDetails details, List<FundingRule> rules) {
        setUp.draft(officer, programme, code, details);
        questions(officer, code);
        criterion(officer, code, 1, "Need", "Is the problem real, large and well described?", 40);
        rules.forEach(rule -> setUp.setRule(officer, code, rule));
    }

    /// A round of two stages: short expressions of interest first, then full bids of those who were invited.
    void makeFirstStage(
            Actor officer,
            String programme,
            String code,
            RoundDetails details,
            LocalDate opens,
            LocalDate closes,
            LocalDate decision) {
        setUp.draft(officer, programme, code, details);
        setUp.changeAsks(officer, code, EnumSet.of(BidPart.PROJECT, BidPart.PLACES), List.of(), Optional.empty());
        problem(officer, code);
        dates(officer, code, opens, closes, decision);
        makeReady(officer, code);
    }

    /// A round that asks for people instead of money.
    void makeForNominations(
            Actor officer,
            String programme,
            String code,
            RoundDetails details,
            LocalDate opens,
            LocalDate closes,
            LocalDate decision) {
        setUp.draft(officer, programme, code, details);
        setUp.changeAsks(officer, code, EnumSet.of(BidPart.NOMINEES), List.of(), Optional.empty());
        setUp.setQuestion(
                officer,
                code,
                1,
                new Question(
                        "How will you make room for the people you nominate?",
                        "Say who takes over their cases while they learn, and what they come back to.",
                        300));
        criterion(officer, code, 1, "Practice", "Do these people lead by how they work with families?", 60);
        criterion(officer, code, 2, "Support", "Will their council make room for them?", 40);
        dates(officer, code, opens, closes, decision);
        makeReady(officer, code);
    }

    void makeNextStage(
            Actor officer,
            String programme,
            String code,
            String firstStage,
            RoundDetails details,
            LocalDate opens,
            LocalDate closes,
            LocalDate decision,
            List<FundingRule> rules) {
        setUp.draft(officer, programme, code, details);
        setUp.changeAsks(officer, code, EnumSet.allOf(BidPart.class), List.of(), Optional.of(firstStage));
        fill(officer, code, details, opens, closes, decision, rules);
    }

    void make(
            Actor officer,
            String programme,
            String code,
            RoundDetails details,
            LocalDate opens,
            LocalDate closes,
            LocalDate decision,
            List<FundingRule> rules) {
        setUp.draft(officer, programme, code, details);
        fill(officer, code, details, opens, closes, decision, rules);
    }

    void makeWithThemes(
            Actor officer,
            String programme,
            String code,
            RoundDetails details,
            LocalDate opens,
            LocalDate closes,
            LocalDate decision,
            List<String> themes,
            List<FundingRule> rules) {
        setUp.draft(officer, programme, code, details);
        setUp.changeAsks(officer, code, Set.copyOf(BidPart.USUAL), themes, Optional.empty());
        fill(officer, code, details, opens, closes, decision, rules);
    }

    private void fill(
            Actor officer,
            String code,
            RoundDetails details,
            LocalDate opens,
            LocalDate closes,
            LocalDate decision,
            List<FundingRule> rules) {
        dates(officer, code, opens, closes, decision);
        if (details.kind() == RoundKind.COMPETED) {
            questions(officer, code);
            criteria(officer, code);
        }
        rules.forEach(rule -> setUp.setRule(officer, code, rule));
        makeReady(officer, code);
    }

    private void dates(Actor officer, String code, LocalDate opens, LocalDate closes, LocalDate decision) {
        setUp.changeDates(
                officer,
                code,
                new RoundDates(
                        opens.atTime(9, 0).atZone(MovableClock.UNITED_KINGDOM).toInstant(),
                        closes.atTime(THREE_IN_THE_AFTERNOON)
                                .atZone(MovableClock.UNITED_KINGDOM)
                                .toInstant(),
                        decision));
    }

    private void makeReady(Actor officer, String code) {
        if (rounds.makeReady(officer, code) instanceof ReadyOutcome.Incomplete incomplete) {
            throw new IllegalStateException("The demonstration's round " + code + " lacks " + incomplete.missing());
        }
    }

    private void problem(Actor officer, String code) {
        setUp.setQuestion(
                officer,
                code,
                1,
                new Question(
                        "What is the problem, and whom does it affect?",
                        "Say how many children and families, and how you know.",
                        300));
    }

    private void questions(Actor officer, String code) {
        problem(officer, code);
        setUp.setQuestion(
                officer,
                code,
                2,
                new Question(
                        "What will you do differently?",
                        "Describe the practice, not the organisation. Say what has been tried before and what came of it.",
                        500));
        setUp.setQuestion(
                officer,
                code,
                3,
                new Question(
                        "How will you know whether it works?",
                        "Name your measures, what they are today and what you expect, and who evaluates independently.",
                        400));
        setUp.setQuestion(
                officer,
                code,
                4,
                new Question(
                        "What remains when the grant ends?",
                        "Say who pays afterwards and what other councils can take over.",
                        300));
    }

    private void criteria(Actor officer, String code) {
        criterion(officer, code, 1, "Need", "Is the problem real, large and well described?", 20);
        criterion(officer, code, 2, "Practice", "Is the new way of working sound, and safe for children?", 35);
        criterion(officer, code, 3, "Evidence", "Will we learn whether it works?", 25);
        criterion(officer, code, 4, "Value and legacy", "Is the cost fair, and what stays behind?", 20);
    }

    private void criterion(Actor officer, String code, int number, String title, String guidance, int percent) {
        setUp.setCriterion(officer, code, number, new Criterion(title, guidance, Percent.of(percent)));
    }
}
