package uk.gov.education.grants.funding;

/// An approved exception to one rule of one case: the rule's code, why, and who approved it. It always has a reason
/// and a name.
public record Dispensation(String code, String reason, String by) {

    public Dispensation {
        if (reason.isBlank() || by.isBlank()) {
            throw new IllegalArgumentException("A dispensation from %s needs a reason and a name.".formatted(code));
        }
    }
}
