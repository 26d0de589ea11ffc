package uk.gov.education.grants.evaluation;

import java.util.Optional;

/// Which published evaluations to list: those with all the words in their title, summary, project, evaluator or
/// outcomes; of a design; of at least a level; with a finding in a direction. After the one of a reference, where the
/// page before ended with it.
public record EvidenceSearch(
        String words,
        Optional<EvaluationDesign> design,
        int leastLevel,
        Optional<Direction> direction,
        Optional<String> after) {

    public static final EvidenceSearch ALL =
            new EvidenceSearch("", Optional.empty(), 0, Optional.empty(), Optional.empty());

    public EvidenceSearch with(String otherWords) {
        return new EvidenceSearch(otherWords, design, leastLevel, direction, after);
    }
}
