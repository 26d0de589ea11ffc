package uk.gov.education.grants.award;

import static uk.gov.education.grants.funding.Stage.APPROVE;
import static uk.gov.education.grants.funding.Stage.RECOMMEND;
import static uk.gov.education.grants.funding.Stage.SUBMIT;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import uk.gov.education.grants.funding.Breach;
import uk.gov.education.grants.funding.BudgetHeadroom;
import uk.gov.education.grants.funding.Dispensation;
import uk.gov.education.grants.funding.Finding;
import uk.gov.education.grants.funding.FundingRequest;
import uk.gov.education.grants.funding.RoundAllocation;
import uk.gov.education.grants.funding.RuleBook;
import uk.gov.education.grants.funding.SeparateApprover;
import uk.gov.education.grants.funding.Stage;
import uk.gov.education.grants.funding.Verdict;

/// Which rules an award has to meet. A bid may be submitted, and recommended, with broken rules that need a
/// dispensation; so that none of them is forgotten on the way, every later decision looks at the rules of all stages
/// up to its own. An award that nobody bid for escapes no rule either.
final class AwardRules {

    private static final List<Stage> UP_TO_RECOMMENDATION = List.of(SUBMIT, RECOMMEND);
    private static final List<Stage> UP_TO_APPROVAL = List.of(SUBMIT, RECOMMEND, APPROVE);
    private static final Set<Class<?>> ABOUT_MONEY_LEFT = Set.of(RoundAllocation.class, BudgetHeadroom.class);

    private AwardRules() {}

    static Verdict onProposal(RuleBook book, FundingRequest request) {
        return verdict(book, request, UP_TO_RECOMMENDATION, List.of());
    }

    static Verdict onApproval(RuleBook book, FundingRequest request, List<Dispensation> granted) {
        return verdict(book, request, UP_TO_APPROVAL, granted);
    }

    /// What approval would say, asked by somebody who is not about to approve: who approves is left open.
    static Verdict beforeApproval(RuleBook book, FundingRequest request, List<Dispensation> granted) {
        return Verdict.of(onApproval(book, request, granted).findings().stream()
                .map(finding -> finding.rule() instanceof SeparateApprover
                        ? new Finding.NotApplicable(finding.rule(), "It is looked at when somebody approves.")
                        : finding)
                .toList());
    }

    /// Whether nothing is wrong but that the money has gone.
    static boolean onlyMoneyIsMissing(List<Breach> breaches) {
        return !breaches.isEmpty()
                && breaches.stream()
                        .allMatch(breach ->
                                ABOUT_MONEY_LEFT.contains(breach.rule().getClass()));
    }

    private static Verdict verdict(
            RuleBook book, FundingRequest request, List<Stage> stages, List<Dispensation> granted) {
        var findings = new TreeMap<String, Finding>();
        for (var stage : stages) {
            book.verdictOn(request, stage, granted)
                    .findings()
                    .forEach(finding -> findings.put(finding.rule().code(), finding));
        }
        return Verdict.of(List.copyOf(findings.values()));
    }
}
