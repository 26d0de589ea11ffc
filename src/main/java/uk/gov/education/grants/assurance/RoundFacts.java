package uk.gov.education.grants.assurance;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.award.AwardStatus;
import uk.gov.education.grants.shared.Money;

/// The figures of a round from which its evidence pack is made.
record RoundFacts(Counts counts, List<AwardLine> awards) {

    /// @param settledOnTooFew bids whose score is settled with fewer independent assessments than the rules ask for
    /// @param conflictedScores submitted assessments of people with an interest in the bid
    /// @param declaredInterests assessments with an interest that the assessor declared
    /// @param scorers assessors who submitted scores
    /// @param scorersTrained those whose training held on the day of each submission
    record Counts(
            String seniorOwner,
            String purpose,
            long funders,
            Money budget,
            boolean extended,
            long extensions,
            long received,
            long withdrawn,
            long ineligible,
            long settled,
            long settledOnTooFew,
            long recommended,
            long decided,
            long told,
            long assessments,
            long conflictedScores,
            long declaredInterests,
            long recusals,
            long scorers,
            long scorersTrained,
            long letters,
            long lettersNotSent,
            long minutes) {}

    /// One award of the round.
    ///
    /// @param grounds why it is made without competition; nothing for one that follows a bid
    /// @param checkedUntil until when the due diligence of its lead holds; nothing where there is none
    /// @param approvals who approved it with which limit, "Name (limit £1)"
    /// @param dispensations rules set aside, with who agreed to it
    /// @param waiting dispensations on which nobody has decided
    record AwardLine(
            String reference,
            AwardStatus status,
            String lead,
            Money amount,
            @Nullable String grounds,
            LocalDate endDate,
            boolean told,
            @Nullable LocalDate announcedOn,
            @Nullable LocalDate checkedUntil,
            @Nullable String approvals,
            @Nullable String dispensations,
            int waiting,
            int evaluations,
            int published) {

        boolean isDirect() {
            return grounds != null;
        }

        boolean isProposed() {
            return status.isBeingDecided();
        }

        /// Whether money is promised, or was.
        boolean isMade() {
            return status.commitsMoney();
        }

        boolean isAnnounced(LocalDate today) {
            return announcedOn != null && !announcedOn.isAfter(today);
        }

        boolean isChecked(LocalDate today) {
            return checkedUntil != null && !checkedUntil.isBefore(today);
        }

        Evidence.Link link() {
            return new Evidence.Link(reference, "/awards/%s/case".formatted(reference));
        }

        String inWords() {
            return "%s, %s, %s".formatted(lead, amount, status.title().toLowerCase(Locale.UK));
        }
    }

    List<AwardLine> made() {
        return awards(AwardLine::isMade);
    }

    List<AwardLine> awards(Predicate<AwardLine> which) {
        return awards.stream().filter(which).toList();
    }

    List<AwardLine> made(Predicate<AwardLine> which) {
        return awards(which.and(AwardLine::isMade));
    }
}
