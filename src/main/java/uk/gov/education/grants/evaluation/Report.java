package uk.gov.education.grants.evaluation;

import java.util.List;

/// What a study says: in a summary, and outcome by outcome.
public record Report(String summary, List<Finding> findings) {

    /// The most findings that one report lists.
    public static final int MOST_FINDINGS = 12;

    public Report {
        findings = List.copyOf(findings);
        if (findings.isEmpty() || findings.size() > MOST_FINDINGS) {
            throw new IllegalArgumentException("A report has from 1 to %d findings".formatted(MOST_FINDINGS));
        }
    }
}
