package uk.gov.education.grants.project;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import uk.gov.education.grants.shared.Aggregate;

/// A piece of work that lasts, such as Pause or Mockingbird: who leads it, with whom, where, and how far it has come.
@Entity
public class Project extends Aggregate {

    private String code;
    private String title;
    private String summary;
    private UUID leadOrganisationId;

    @Enumerated(EnumType.STRING)
    private Maturity maturity;

    @ElementCollection
    @CollectionTable(name = "project_partner", joinColumns = @JoinColumn(name = "project_id"))
    @Column(name = "organisation_id")
    private Set<UUID> partners = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "project_place", joinColumns = @JoinColumn(name = "project_id"))
    @Column(name = "gss_code")
    private Set<String> places = new HashSet<>();

    Project(String code, String title, String summary, UUID leadOrganisationId, Maturity maturity) {
        this.code = code;
        this.title = title;
        this.summary = summary;
        this.leadOrganisationId = leadOrganisationId;
        this.maturity = maturity;
    }

    @SuppressWarnings("NullAway.Init")
    protected Project() {}

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public String summary() {
        return summary;
    }

    public UUID leadOrganisationId() {
        return leadOrganisationId;
    }

    public Maturity maturity() {
        return maturity;
    }

    public Set<UUID> partners() {
        return Set.copyOf(partners);
    }

    /// Area codes of the Office for National Statistics.
    public Set<String> places() {
        return Set.copyOf(places);
    }

    void describe(String summary) {
        this.summary = summary;
    }

    void comesTo(Maturity maturity) {
        this.maturity = maturity;
    }

    void worksWith(Set<UUID> partners) {
        this.partners.addAll(partners);
    }

    void worksIn(Set<String> places) {
        this.places.addAll(places);
    }
}
