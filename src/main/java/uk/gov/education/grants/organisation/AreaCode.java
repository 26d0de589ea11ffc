package uk.gov.education.grants.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.shared.Region;

/// One code of a local authority's area, and the days on which it was in force.
@Entity
public class AreaCode {

    @Id
    private String gssCode;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private LocalAuthority localAuthority;

    private String dfeNumber;
    private String name;
    private Region region;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private @Nullable String changeNote;

    @SuppressWarnings("NullAway.Init")
    protected AreaCode() {}

    public String gssCode() {
        return gssCode;
    }

    public LocalAuthority localAuthority() {
        return localAuthority;
    }

    public String dfeNumber() {
        return dfeNumber;
    }

    public String name() {
        return name;
    }

    public Region region() {
        return region;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /// The last day on which it was in force; nothing where it still is.
    public Optional<LocalDate> validTo() {
        return Optional.ofNullable(validTo);
    }

    /// Why it ended, in a sentence.
    public Optional<String> changeNote() {
        return Optional.ofNullable(changeNote);
    }

    boolean isInForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
