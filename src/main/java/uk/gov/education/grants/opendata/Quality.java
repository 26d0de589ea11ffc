package uk.gov.education.grants.opendata;

import java.time.Instant;
import java.util.List;
import uk.gov.education.grants.shared.Percent;

/// How much the grants of the 360Giving files say, all of them counted.
public record Quality(long grants, List<Answer> answers, Instant countedAt) {

    /// How many grants say one thing.
    public record Answer(QualityQuestion question, long saying, long grants) {

        /// Rounded down: 100% are all of them.
        public Percent share() {
            return Percent.of(saying, grants);
        }

        public long missing() {
            return grants - saying;
        }
    }
}
