package uk.gov.education.grants.flexibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One request as everybody may read it: what was asked, what the panel advised, and what was decided. What partners
/// said stays between the council and the Department.
public record PublishedFlexibility(
        String reference,
        String title,
        String council,
        FlexibilityStatus status,
        List<Said> answers,
        List<String> partners,
        Optional<Advice> advice,
        Optional<Decision> decision,
        Optional<LocalDate> firstDay,
        Optional<LocalDate> lastDay,
        Optional<Extension> extension,
        List<SafeguardFinding> safeguards) {

    /// What the request says to one question.
    public record Said(Question question, String inWords) {}
}
