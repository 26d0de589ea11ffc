package uk.gov.education.grants.award.web;

import java.util.List;
import uk.gov.education.grants.funding.Breach;
import uk.gov.education.grants.govuk.Reading;

/// Puts what the rules refuse beside the form that was sent, each with the name of its rule.
final class Refusals {

    private Refusals() {}

    static void tell(List<Breach> breaches, Reading reading) {
        breaches.forEach(
                breach -> reading.problem("", "%s. %s".formatted(breach.rule().title(), breach.reason())));
    }
}
