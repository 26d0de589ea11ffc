package uk.gov.education.grants.portfolio;

import java.util.List;
import java.util.Map;
import uk.gov.education.grants.programme.RoundView;
import uk.gov.education.grants.shared.Actor;

/// Something that can be done for many bids of a round at once: for which, and how for one of them.
interface BulkAct {

    BulkKind kind();

    /// Those for which this person can do it now.
    List<BulkItem> itemsFor(Actor by, RoundView round);

    /// Does it for one, in the caller's transaction, as if it were done on that bid's own page: with the same rules and
    /// by the same person.
    Result act(Actor by, String subject, Map<String, String> detail, String reason);

    /// What came of one.
    record Result(boolean done, String sentence) {

        static Result done(String sentence) {
            return new Result(true, sentence);
        }

        static Result refused(String sentence) {
            return new Result(false, sentence);
        }
    }
}
