package uk.gov.education.grants.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// A council with children's services: the legal body. The codes of its area change over time; the body does not
/// change with them. Councils come with the reference data and are not made here.
@Entity
public class LocalAuthority extends Organisation {

    private String bodyCode;
    private String officialName;
    private String authorityType;
    private @Nullable Integer childPopulation;

    @OneToMany(mappedBy = "localAuthority")
    @OrderBy("validFrom")
    private List<AreaCode> areas;

    @SuppressWarnings("NullAway.Init")
    protected LocalAuthority() {}

    public String bodyCode() {
        return bodyCode;
    }

    /// "London Borough of Hackney", where the name is "Hackney".
    public String officialName() {
        return officialName;
    }

    /// "London borough", "County council" and the like.
    public String authorityType() {
        return authorityType;
    }

    /// How many people aged 0 to 17 live there; nothing where no figure was published.
    public OptionalInt childPopulation() {
        return childPopulation == null ? OptionalInt.empty() : OptionalInt.of(childPopulation);
    }

    public List<AreaCode> areas() {
        return List.copyOf(areas);
    }

    /// The code in force on a day; nothing before the body began or after it ended.
    public Optional<AreaCode> areaOn(LocalDate day) {
        return areas.stream().filter(area -> area.isInForceOn(day)).findFirst();
    }
}
