package uk.gov.education.grants.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import uk.gov.education.grants.shared.Percent;

/// What assessors score, and how much it counts. The weights of a round come to 100%.
@Embeddable
public record Criterion(
        String title,
        String guidance,
        @Column(name = "weight_hundredths") Percent weight) {}
