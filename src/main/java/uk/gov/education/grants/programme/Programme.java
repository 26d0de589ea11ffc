package uk.gov.education.grants.programme;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import uk.gov.education.grants.shared.Aggregate;

/// A policy with money: its purpose, the law it rests on, who answers for it, who pays, and what was announced. What it
/// may spend in each financial year is kept beside it, by [BudgetService].
@Entity
public class Programme extends Aggregate {

    private String code;
    private String name;
    private String purpose;

    @Enumerated(EnumType.STRING)
    private LegalPower legalPower;

    private String seniorOwner;

    @ElementCollection
    @CollectionTable(name = "programme_funder", joinColumns = @JoinColumn(name = "programme_id"))
    @OrderColumn(name = "position")
    private List<Funder> funders = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "programme_envelope", joinColumns = @JoinColumn(name = "programme_id"))
    @OrderColumn(name = "position")
    private List<Envelope> envelopes = new ArrayList<>();

    Programme(String code, ProgrammeDetails details) {
        this.code = code;
        this.name = details.name();
        this.purpose = details.purpose();
        this.legalPower = details.legalPower();
        this.seniorOwner = details.seniorOwner();
    }

    @SuppressWarnings("NullAway.Init")
    protected Programme() {}

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public LegalPower legalPower() {
        return legalPower;
    }

    public ProgrammeDetails details() {
        return new ProgrammeDetails(name, purpose, legalPower, seniorOwner);
    }

    public List<Funder> funders() {
        return List.copyOf(funders);
    }

    public List<Envelope> envelopes() {
        return List.copyOf(envelopes);
    }

    void change(ProgrammeDetails details) {
        name = details.name();
        purpose = details.purpose();
        legalPower = details.legalPower();
        seniorOwner = details.seniorOwner();
    }

    void setFunders(List<Funder> all) {
        funders.clear();
        funders.addAll(all);
    }

    void addEnvelope(Envelope announced) {
        envelopes.add(announced);
    }
}
