package uk.gov.education.grants.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.shared.Aggregate;
import uk.gov.education.grants.shared.OrganisationKind;
import uk.gov.education.grants.shared.Region;

/// A body that may lead a project, be a partner in one, or evaluate one.
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
public class Organisation extends Aggregate {

    private String name;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    private String orgId;
    private @Nullable String charityNumber;
    private @Nullable String companyNumber;
    private @Nullable Region region;
    private @Nullable String website;

    Organisation(NewOrganisation added) {
        this.name = added.name();
        this.kind = added.kind();
        this.orgId = added.orgId();
        this.charityNumber = added.charityNumber().map(CharityNumber::number).orElse(null);
        this.companyNumber = added.companyNumber().map(CompanyNumber::number).orElse(null);
        this.region = added.region().orElse(null);
        this.website = added.website().orElse(null);
    }

    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    public String name() {
        return name;
    }

    public OrganisationKind kind() {
        return kind;
    }

    /// The identifier by which the world knows this body, such as "GB-CHC-1139172".
    public String orgId() {
        return orgId;
    }

    public Optional<String> charityNumber() {
        return Optional.ofNullable(charityNumber);
    }

    public Optional<String> companyNumber() {
        return Optional.ofNullable(companyNumber);
    }

    public Optional<Region> region() {
        return Optional.ofNullable(region);
    }

    public Optional<String> website() {
        return Optional.ofNullable(website);
    }

    void rename(String newName) {
        name = newName;
    }
}
