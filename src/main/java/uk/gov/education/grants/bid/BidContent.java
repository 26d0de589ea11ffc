package uk.gov.education.grants.bid;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.funding.Costs;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.SpendProfile;

/// What the sections of a bid say, as far as they can be read. What cannot be read yet is empty.
///
/// @param theme the theme of the round under which the project comes, where the round has themes
/// @param children about how many children the project will reach, where the bid says so
/// @param leastGrant the least with which the project could go ahead, where that is less than it asks for
public record BidContent(
        String summary,
        AwardKind kind,
        LocalDate start,
        LocalDate end,
        Optional<String> theme,
        Optional<Integer> children,
        SpendProfile grant,
        Optional<Money> leastGrant,
        Money matchFunding,
        String matchSource,
        SpendProfile direct,
        SpendProfile indirect,
        SpendProfile capital,
        List<Nominee> nominees,
        List<Partner> partners,
        Set<String> places) {

    /// A person whom the bid nominates.
    public record Nominee(String name, String post, String why, boolean agreed) {}

    /// An organisation that takes part beside the lead, what it does, and whether it has said yes.
    public record Partner(UUID organisation, String part, boolean agreed) {}

    public Costs costs() {
        return new Costs(direct.total(), indirect.total(), capital.total(), matchFunding);
    }

    public Money totalCost() {
        return Money.sum(List.of(direct.total(), indirect.total(), capital.total()));
    }

    public Money totalFunding() {
        return grant.total().plus(matchFunding);
    }

    public int partnersAgreed() {
        return Math.toIntExact(partners.stream().filter(Partner::agreed).count());
    }
}
