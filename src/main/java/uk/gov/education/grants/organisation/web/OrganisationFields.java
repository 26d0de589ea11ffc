package uk.gov.education.grants.organisation.web;

import java.util.Optional;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.organisation.CharityNumber;
import uk.gov.education.grants.organisation.CompanyNumber;
import uk.gov.education.grants.organisation.NewOrganisation;
import uk.gov.education.grants.shared.OrganisationKind;
import uk.gov.education.grants.shared.Region;

/// Reads what is typed of an organisation.
final class OrganisationFields {

    private OrganisationFields() {}

    static String name(Reading reading) {
        var name = reading.text("name", "The name", 200, "Enter the name of the organisation");
        if (!reading.hasProblem("name") && !NewOrganisation.canBeNamed(name)) {
            reading.problem("name", "The name must have at least one letter or number");
        }
        return name;
    }

    /// The organisation to be added; nothing where there is a problem with what was typed.
    static Optional<NewOrganisation> read(Reading reading) {
        var name = name(reading);
        var kind = kind(reading);
        var charity = charityNumber(reading);
        var company = companyNumber(reading);
        var region = reading.choices("region", Region.class).stream().findFirst();
        var website = reading.optionalWebAddress("website", "The website");
        return reading.hasProblems()
                ? Optional.empty()
                : Optional.of(new NewOrganisation(
                        name,
                        kind,
                        charity,
                        company,
                        region,
                        Optional.of(website).filter(it -> !it.isEmpty())));
    }

    private static OrganisationKind kind(Reading reading) {
        var kind = reading.choice("kind", OrganisationKind.class, "Select what kind of organisation it is");
        if (!reading.hasProblem("kind") && kind == OrganisationKind.LOCAL_AUTHORITY) {
            reading.problem("kind", "Councils come with the list of local authorities. Select another kind");
        }
        return kind;
    }

    private static Optional<CharityNumber> charityNumber(Reading reading) {
        var typed = reading.optionalText("charityNumber", "The charity number", 20);
        var number = CharityNumber.read(typed);
        if (!typed.isEmpty() && number.isEmpty() && !reading.hasProblem("charityNumber")) {
            reading.problem("charityNumber", "The charity number must have 6 or 7 digits, like 1015665");
        }
        return number;
    }

    private static Optional<CompanyNumber> companyNumber(Reading reading) {
        var typed = reading.optionalText("companyNumber", "The company number", 20);
        var number = CompanyNumber.read(typed);
        if (!typed.isEmpty() && number.isEmpty() && !reading.hasProblem("companyNumber")) {
            reading.problem(
                    "companyNumber",
                    "The company number must have 8 digits, or 2 letters and 6 digits, like 02702928 or OC301540");
        }
        return number;
    }
}
