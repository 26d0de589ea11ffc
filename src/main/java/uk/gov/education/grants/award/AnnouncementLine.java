package uk.gov.education.grants.award;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.shared.Money;

/// What was said of an award in public, and where. The amount announced may differ from the amount awarded, and two
/// sources may differ from each other: all of them are kept.
///
/// @param qualifier what stands before the amount in the source, such as "up to"; mostly nothing
/// @param quote the sentence of the source
@Embeddable
public record AnnouncementLine(
        LocalDate announcedOn,
        @Column(name = "amount_pence") Money amount,
        String qualifier,
        String sourceTitle,
        @Nullable String sourceUrl,
        String quote) {}
