package uk.gov.education.grants.govuk;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;

/// The database is the last wall, not the first voice: where it does refuse, the constraint's name becomes a sentence
/// for the person. Constraints that a person can run into in a race have one of their own; the names of all others are
/// assertions already and are read out as such.
final class ConstraintSentences {

    /// Names that the database makes up itself say nothing to a person.
    private static final Pattern MADE_UP = Pattern.compile("_(pkey|fkey|key|check|excl|not_null)\\d*$");

    static final Map<String, String> SENTENCES = Map.of(
            "budget_is_not_overcommitted",
            "The programme's budget of a year does not hold this amount any more: another award took it first.",
            "round_allocation_is_not_overcommitted",
            "The round's allocation does not hold this amount any more: another award took it first.",
            "bid_is_one_per_project_and_round",
            "This project has a bid in this round already.",
            "bid_is_certified_by_another_person",
            "The person who marked a bid ready cannot also certify it.",
            "dispensation_is_decided_by_another_person",
            "The person who asked for a dispensation cannot also decide it.",
            "award_is_approved_once_by_a_person",
            "You have decided on this award already.",
            "bid_leads_to_one_award",
            "This bid has an award already.",
            "bid_is_recommended_once",
            "Somebody else has just recommended this bid.",
            "assessor_judges_a_bid_once",
            "This assessor has this bid already.",
            "award_has_one_open_variation_of_a_kind",
            "A variation of this kind is open for this award already. Change or withdraw that one.");

    private ConstraintSentences() {}

    static Optional<String> of(DataIntegrityViolationException refused) {
        return constraintOf(refused)
                .filter(name -> !MADE_UP.matcher(name).find())
                .map(name -> SENTENCES.getOrDefault(
                        name, "Nothing was saved, because it must stay true that " + name.replace('_', ' ') + "."));
    }

    private static Optional<String> constraintOf(DataIntegrityViolationException refused) {
        return refused.getMostSpecificCause() instanceof PSQLException fromServer
                        && fromServer.getServerErrorMessage() != null
                ? Optional.ofNullable(fromServer.getServerErrorMessage().getConstraint())
                : Optional.empty();
    }
}
