package uk.gov.education.grants.evaluation;

import java.util.Optional;

/// FR-26, written as funding rules are: whoever evaluates a project neither leads it nor is a partner in it. It
/// is looked at when an evaluator is appointed. No round has a say in it, so it stands in no rule book; it has
/// no figures, always holds and stops. Somebody who becomes a partner later stays the evaluator, but the study
/// counts as independent no more.
public record IndependentEvaluator() {

    /// The facts that the rule looks at.
    /// @param partners how many partners the project has
    public record Appointment(String evaluator, String project, boolean isLead, boolean isPartner, int partners) {}

    public String code() {
        return "FR-26";
    }

    public String title() {
        return "Independent evaluator";
    }

    public String statement() {
        return "Whoever evaluates a project must be independent of it: neither its lead organisation nor one of its partners.";
    }

    /// Why an appointment breaks the rule, if it does.
    public Optional<String> breachIn(Appointment appointment) {
        if (appointment.isLead()) {
            return Optional.of(reason(appointment, "leads"));
        }
        return appointment.isPartner()
                ? Optional.of(reason(
                        appointment,
                        appointment.partners() == 1
                                ? "is the only partner in"
                                : "is one of the %d partners in".formatted(appointment.partners())))
                : Optional.empty();
    }

    private static String reason(Appointment appointment, String part) {
        return "%s %s %s, so it cannot evaluate it. Choose an evaluator that neither leads the project nor is a partner in it."
                .formatted(appointment.evaluator(), part, appointment.project());
    }
}
