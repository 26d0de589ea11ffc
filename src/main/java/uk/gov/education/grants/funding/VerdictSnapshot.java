package uk.gov.education.grants.funding;

import java.util.List;

/// A verdict in plain strings, kept with the submission, the recommendation and the approval, so that the decision
/// can be explained in ten years although the rules have changed since. Where there is no reason or name, they are
/// empty.
public record VerdictSnapshot(String stage, String outcome, List<Line> lines) {

    public VerdictSnapshot {
        lines = List.copyOf(lines);
    }

    /// One rule as it stood and what was found: MET, BROKEN, DISPENSED or NOT_APPLICABLE.
    public record Line(
            String code, String title, String statement, String weight, String finding, String reason, String by) {

        private static Line of(Finding finding) {
            return switch (finding) {
                case Finding.Met(var rule) -> of(rule, "MET", "", "");
                case Finding.Broken(var breach) -> of(breach.rule(), "BROKEN", breach.reason(), "");
                case Finding.Dispensed(var breach, var reason, var by) ->
                    of(breach.rule(), "DISPENSED", "%s Set aside: %s".formatted(breach.reason(), reason), by);
                case Finding.NotApplicable(var rule, var why) -> of(rule, "NOT_APPLICABLE", why, "");
            };
        }

        private static Line of(FundingRule rule, String finding, String reason, String by) {
            return new Line(
                    rule.code(), rule.title(), rule.statement(), rule.weight().name(), finding, reason, by);
        }
    }

    /// Keeps a verdict as it was at a stage; its outcome is FUNDABLE, NEEDS_DISPENSATION or REFUSED.
    public static VerdictSnapshot of(Stage stage, Verdict verdict) {
        var outcome = switch (verdict) {
            case Verdict.Fundable _ -> "FUNDABLE";
            case Verdict.NeedsDispensation _ -> "NEEDS_DISPENSATION";
            case Verdict.Refused _ -> "REFUSED";
        };
        return new VerdictSnapshot(
                stage.name(), outcome, verdict.findings().stream().map(Line::of).toList());
    }
}
