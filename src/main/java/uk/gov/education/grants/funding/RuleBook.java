package uk.gov.education.grants.funding;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The rules of one funding round, in printed order: by code, each code once. A book holds exactly the rules it is
/// given; a round's book is made by [#standard], which adds those that hold for every round.
public record RuleBook(List<FundingRule> rules) {

    /// The rules that have no figures to set and hold for every round, whatever else it chooses.
    public static final List<FundingRule> ALWAYS = List.of(
            new RoundAllocation(),
            new BudgetHeadroom(),
            new DirectAwardGrounds(),
            new DueDiligenceInDate(),
            new SeparateApprover(),
            new RouteFitsBody());

    public RuleBook {
        var codes = new HashSet<String>();
        for (var rule : rules) {
            if (!codes.add(rule.code())) {
                throw new IllegalArgumentException(
                        "A rule book says each rule once: %s is there twice.".formatted(rule.code()));
            }
        }
        rules = rules.stream().sorted(Comparator.comparing(FundingRule::code)).toList();
    }

    /// The book of a round: the rules it has chosen and those that always hold.
    public static RuleBook standard(List<FundingRule> chosen) {
        var byCode = new TreeMap<String, FundingRule>();
        ALWAYS.forEach(rule -> byCode.put(rule.code(), rule));
        new RuleBook(chosen).rules().forEach(rule -> byCode.put(rule.code(), rule));
        return new RuleBook(List.copyOf(byCode.values()));
    }

    public Verdict verdictOn(FundingRequest request, Stage stage) {
        return verdictOn(request, stage, List.of());
    }

    /// What the rules of a stage say of a request. A dispensation sets aside a broken rule that needs one; it never
    /// moves a rule that stops.
    public Verdict verdictOn(FundingRequest request, Stage stage, List<Dispensation> dispensations) {
        return Verdict.of(rules.stream()
                .filter(rule -> rule.stages().contains(stage))
                .map(rule -> rule.findingOn(request))
                .map(finding -> dispensed(finding, dispensations))
                .toList());
    }

    private static Finding dispensed(Finding finding, List<Dispensation> dispensations) {
        return finding instanceof Finding.Broken(var breach) && breach.weight() == Weight.NEEDS_DISPENSATION
                ? dispensations.stream()
                        .filter(dispensation ->
                                dispensation.code().equals(breach.rule().code()))
                        .findFirst()
                        .<Finding>map(it -> new Finding.Dispensed(breach, it.reason(), it.by()))
                        .orElse(finding)
                : finding;
    }

    /// Every rule in its one sentence, in printed order.
    public List<String> statements() {
        return rules.stream().map(FundingRule::statement).toList();
    }

    public Optional<FundingRule> rule(String code) {
        return rules.stream().filter(rule -> rule.code().equals(code)).findFirst();
    }

    /// The book as it is kept: for each rule its code and its parameters, as strings, whole numbers and lists of
    /// strings.
    public List<Map<String, Object>> toMaps() {
        return rules.stream().map(RuleBook::toMap).toList();
    }

    private static Map<String, Object> toMap(FundingRule rule) {
        var map = new LinkedHashMap<String, Object>();
        map.put("code", rule.code());
        new TreeMap<>(rule.parameters()).forEach((name, value) -> map.put(name, ParameterType.stored(value)));
        return map;
    }

    /// Reads back what [#toMaps] made. An unknown code, and a parameter that is missing, of another type or out of
    /// its bounds, is refused with an [IllegalArgumentException] that says which.
    public static RuleBook fromMaps(List<Map<String, Object>> maps) {
        return new RuleBook(maps.stream().map(RuleBook::fromMap).toList());
    }

    private static FundingRule fromMap(Map<String, Object> map) {
        return RuleCatalogue.kind(String.valueOf(map.get("code"))).with(map);
    }
}
