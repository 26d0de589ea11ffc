package uk.gov.education.grants.flexibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.gov.education.grants.govuk.InWords;

/// The safeguarding partners are asked first: each of the three kinds by name, and each has answered.
public record PartnersConsulted() implements Safeguard {

    private static final InWords WORDS = new InWords();

    @Override
    public String code() {
        return "FX-03";
    }

    @Override
    public String title() {
        return "Partners consulted";
    }

    @Override
    public String statement() {
        return "The local safeguarding children board, the police and the clinical commissioning group must have been asked and must have answered before the request is submitted.";
    }

    @Override
    public Set<Moment> moments() {
        return Set.of(Moment.SUBMISSION);
    }

    @Override
    public Optional<String> breachIn(SafeguardFacts facts) {
        var missing = new ArrayList<String>();
        for (var role : PartnerRole.NEEDED) {
            missingOf(role, facts.consultations()).ifPresent(missing::add);
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("%d of %d have answered. %s"
                        .formatted(
                                PartnerRole.NEEDED.size() - missing.size(),
                                PartnerRole.NEEDED.size(),
                                String.join(" ", missing)));
    }

    private static Optional<String> missingOf(PartnerRole role, List<Consultation> consultations) {
        var asked = consultations.stream()
                .filter(consultation -> consultation.role() == role)
                .toList();
        if (asked.stream().anyMatch(consultation -> consultation.answeredOn().isPresent())) {
            return Optional.empty();
        }
        return Optional.of(asked.stream()
                .findFirst()
                .map(waiting -> "%s was asked on %s and has not answered."
                        .formatted(waiting.name(), WORDS.day(waiting.askedOn())))
                .orElseGet(() -> "Not asked yet: %s.".formatted(role.inSentence())));
    }
}
