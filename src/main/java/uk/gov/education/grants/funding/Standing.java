package uk.gov.education.grants.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.SpendProfile;

/// What the Department knows on the day it recommends or approves: what the organisation already has, what money is
/// left, what the assessors and the evaluators say, and who would decide. It is built by naming what is known:
/// `Standing.on(today).roundLeft(left).budgetLeft(years).build()`. Whatever is not named counts as not there, so that
/// a forgotten fact refuses rather than allows.
///
/// @param otherLiveAwards what the organisation's other live awards come to
/// @param liveAwardsOfProjectAndPlace references of live awards of this programme for the same project and place
/// @param roundLeft what the round's allocation still has, this award not counted
/// @param budgetLeft what the programme still has in each financial year; a year without budget is absent
/// @param evidence the best evaluation of the project
/// @param moderatedScore the score agreed after moderation, as a share of all points
/// @param independentAssessments finished assessments by assessors without a conflict of interest
/// @param conflictedAssessments finished assessments by assessors with one
/// @param spread the highest score less the lowest, as a share of all points
/// @param moderated whether a panel has agreed the score
/// @param dueDiligenceValidUntil the last day on which the checks of the organisation hold
/// @param awardsInLastTwelveMonths what the organisation was awarded in the last 12 months, this award not counted
/// @param approvedFormally whether the case has a recommendation with a name to it
/// @param chain what the person who would approve has already done in this case
/// @param route the power under which the award would be paid
/// @param today the day on which the rules are looked at
/// @param minimalAssistanceInThreeYears minimal financial assistance given to the body in this financial year and the
///     two before, by anyone, this award not counted
/// @param directGrounds why the award should be made without competition
/// @param directApproved whether those grounds are approved
public record Standing(
        Money otherLiveAwards,
        List<String> liveAwardsOfProjectAndPlace,
        Money roundLeft,
        SpendProfile budgetLeft,
        Optional<Evidence> evidence,
        Optional<Percent> moderatedScore,
        int independentAssessments,
        int conflictedAssessments,
        Optional<Percent> spread,
        boolean moderated,
        Optional<LocalDate> dueDiligenceValidUntil,
        Money awardsInLastTwelveMonths,
        boolean approvedFormally,
        Optional<Chain> chain,
        Optional<PaymentRoute> route,
        LocalDate today,
        Money minimalAssistanceInThreeYears,
        Optional<String> directGrounds,
        boolean directApproved) {

    /// Nothing is known yet: the standing of a bid that is drafted or submitted. Its day is the last of all days, so
    /// that nothing is in date on it.
    public static final Standing UNKNOWN = on(LocalDate.MAX).build();

    public Standing {
        liveAwardsOfProjectAndPlace = List.copyOf(liveAwardsOfProjectAndPlace);
    }

    /// Begins the standing of a day, with nothing else known.
    public static Builder on(LocalDate today) {
        return new Builder(today);
    }

    /// Gathers what is known.
    public static final class Builder {

        private final LocalDate today;
        private Money otherLiveAwards = Money.ZERO;
        private List<String> liveAwardsOfProjectAndPlace = List.of();
        private Money roundLeft = Money.ZERO;
        private SpendProfile budgetLeft = SpendProfile.NOTHING;
        private Optional<Evidence> evidence = Optional.empty();
        private Optional<Percent> moderatedScore = Optional.empty();
        private int independentAssessments;
        private int conflictedAssessments;
        private Optional<Percent> spread = Optional.empty();
        private boolean moderated;
        private Optional<LocalDate> dueDiligenceValidUntil = Optional.empty();
        private Money awardsInLastTwelveMonths = Money.ZERO;
        private boolean approvedFormally;
        private Optional<Chain> chain = Optional.empty();
        private Optional<PaymentRoute> route = Optional.empty();
        private Money minimalAssistanceInThreeYears = Money.ZERO;
        private Optional<String> directGrounds = Optional.empty();
        private boolean directApproved;

        private Builder(LocalDate today) {
            this.today = today;
        }

        public Builder otherLiveAwards(Money total) {
            otherLiveAwards = total;
            return this;
        }

        public Builder liveAwardsOfProjectAndPlace(List<String> references) {
            liveAwardsOfProjectAndPlace = references;
            return this;
        }

        public Builder roundLeft(Money left) {
            roundLeft = left;
            return this;
        }

        public Builder budgetLeft(SpendProfile left) {
            budgetLeft = left;
            return this;
        }

        public Builder evidence(Optional<Evidence> best) {
            evidence = best;
            return this;
        }

        public Builder moderatedScore(Optional<Percent> score) {
            moderatedScore = score;
            return this;
        }

        public Builder assessments(int independent, int conflicted) {
            independentAssessments = independent;
            conflictedAssessments = conflicted;
            return this;
        }

        public Builder spread(Optional<Percent> range) {
            spread = range;
            return this;
        }

        public Builder moderated(boolean done) {
            moderated = done;
            return this;
        }

        public Builder dueDiligenceValidUntil(Optional<LocalDate> lastDay) {
            dueDiligenceValidUntil = lastDay;
            return this;
        }

        public Builder awardsInLastTwelveMonths(Money total) {
            awardsInLastTwelveMonths = total;
            return this;
        }

        public Builder approvedFormally(boolean approved) {
            approvedFormally = approved;
            return this;
        }

        public Builder chain(Chain done) {
            chain = Optional.of(done);
            return this;
        }

        public Builder route(PaymentRoute power) {
            route = Optional.of(power);
            return this;
        }

        public Builder minimalAssistanceInThreeYears(Money total) {
            minimalAssistanceInThreeYears = total;
            return this;
        }

        public Builder directGrounds(Optional<String> grounds, boolean approved) {
            directGrounds = grounds;
            directApproved = approved;
            return this;
        }

        public Standing build() {
            return new Standing(
                    otherLiveAwards,
                    liveAwardsOfProjectAndPlace,
                    roundLeft,
                    budgetLeft,
                    evidence,
                    moderatedScore,
                    independentAssessments,
                    conflictedAssessments,
                    spread,
                    moderated,
                    dueDiligenceValidUntil,
                    awardsInLastTwelveMonths,
                    approvedFormally,
                    chain,
                    route,
                    today,
                    minimalAssistanceInThreeYears,
                    directGrounds,
                    directApproved);
        }
    }
}
