package uk.gov.education.grants.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import uk.gov.education.grants.shared.Percent;

/// Who pays for a programme, and which share of it.
@Embeddable
public record Funder(
        String name, @Column(name = "share_hundredths") Percent share) {}
