package uk.gov.education.grants.organisation;

import java.text.Normalizer;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import uk.gov.education.grants.shared.OrganisationKind;
import uk.gov.education.grants.shared.Region;

/// A body to be added. Local authorities are not added by hand: they come with the reference data.
public record NewOrganisation(
        String name,
        OrganisationKind kind,
        Optional<CharityNumber> charityNumber,
        Optional<CompanyNumber> companyNumber,
        Optional<Region> region,
        Optional<String> website) {

    static final Set<OrganisationKind> KINDS =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(OrganisationKind.LOCAL_AUTHORITY)));

    public NewOrganisation {
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException("Local authorities come with the reference data");
        }
        if (!canBeNamed(name)) {
            throw new IllegalArgumentException("The name has no letter or number");
        }
    }

    public static NewOrganisation of(OrganisationKind kind, String name) {
        return new NewOrganisation(name, kind, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public NewOrganisation withCharityNumber(String number) {
        return new NewOrganisation(name, kind, Optional.of(new CharityNumber(number)), companyNumber, region, website);
    }

    public NewOrganisation withCompanyNumber(String number) {
        return new NewOrganisation(name, kind, charityNumber, Optional.of(new CompanyNumber(number)), region, website);
    }

    public NewOrganisation in(Region where) {
        return new NewOrganisation(name, kind, charityNumber, companyNumber, Optional.of(where), website);
    }

    /// Whether an identifier can be made from a name: it needs a letter or a number of the English alphabet.
    public static boolean canBeNamed(String name) {
        return !slug(name).isEmpty();
    }

    boolean isOnARegister() {
        return charityNumber.isPresent() || companyNumber.isPresent();
    }

    /// The identifier of the register that knows it best; where none does, one of the Department's own.
    public String orgId() {
        return charityNumber
                .map(CharityNumber::orgId)
                .or(() -> companyNumber.map(CompanyNumber::orgId))
                .orElseGet(() -> "360G-dfe-" + slug(name));
    }

    private static String slug(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}'’]", "")
                .toLowerCase(Locale.UK)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
