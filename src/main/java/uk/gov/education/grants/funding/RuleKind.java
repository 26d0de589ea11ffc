package uk.gov.education.grants.funding;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A rule as a round may choose it on its set-up page: what it is, which figures it needs, and what those usually
/// are.
public final class RuleKind {

    private final FundingRule suggested;
    private final Function<Parameters, FundingRule> maker;
    private final List<Parameter> parameters;

    RuleKind(FundingRule suggested, Function<Parameters, FundingRule> maker, Parameter... parameters) {
        this.suggested = suggested;
        this.maker = maker;
        this.parameters = List.of(parameters);
    }

    /// One figure of a rule: the name it is kept by, the label of its box, and what it is.
    public record Parameter(String name, String label, ParameterType type) {}

    public String code() {
        return suggested.code();
    }

    public String title() {
        return suggested.title();
    }

    /// The rule with the figures that an officer finds in the boxes at first.
    public FundingRule suggested() {
        return suggested;
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    /// Whether every round has this rule and none can leave it out.
    public boolean isAlways() {
        return RuleBook.ALWAYS.contains(suggested);
    }

    /// The rule with these parameters, in the form that [ParameterType#stored] gives them. Figures that make no sense
    /// are refused with an [IllegalArgumentException] whose message an officer can read.
    public FundingRule with(Map<String, Object> stored) {
        return maker.apply(new Parameters(code(), stored));
    }
}
