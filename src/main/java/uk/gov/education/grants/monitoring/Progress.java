package uk.gov.education.grants.monitoring;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.agreement.Target;

/// How far a target is reached, in words.
final class Progress {

    private Progress() {}

    static String inWords(Target target, long now) {
        var baseline = target.baseline();
        var isToFall = baseline != null && baseline > target.target();
        if (isToFall ? now <= target.target() : now >= target.target()) {
            return "Reached: %s, and the target is %s".formatted(number(now), number(target.target()));
        }
        var begun = baseline == null ? 0 : baseline;
        if (isToFall ? now > begun : now < begun) {
            return "%s, which is further from the target than the %s at first".formatted(number(now), number(begun));
        }
        return "%s: %d%% of the way%s to %s"
                .formatted(number(now), share(begun, now, target.target()), from(baseline), number(target.target()));
    }

    /// In whole percent, rounded down, so that nothing reads as reached before it is.
    private static long share(long from, long now, long to) {
        return Math.abs(now - from) * 100 / Math.abs(to - from);
    }

    private static String from(@Nullable Long baseline) {
        return baseline == null ? "" : " from " + number(baseline);
    }

    private static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
