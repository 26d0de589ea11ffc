package uk.gov.education.grants.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.gov.education.grants.shared.OrganisationKind.CHARITY;
import static uk.gov.education.grants.shared.OrganisationKind.LOCAL_AUTHORITY;
import static uk.gov.education.grants.shared.OrganisationKind.PUBLIC_BODY;
import static uk.gov.education.grants.shared.Region.LONDON;
import static uk.gov.education.grants.shared.Region.NORTH_EAST;
import static uk.gov.education.grants.shared.Region.NORTH_WEST;
import static uk.gov.education.grants.shared.Region.SOUTH_WEST;
import static uk.gov.education.grants.support.ARequest.aRequest;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import uk.gov.education.grants.shared.Region;

/// Who may lead, where, and with whom: FR-08 to FR-10.
class ApplicantRulesTest {

    @Nested
    class TheLead {

        final FundingRule rule = new EligibleLead(Set.of(CHARITY, LOCAL_AUTHORITY));

        @Test
        void mayBeAnyKindTheRoundNames() {
            assertThat(aRequest().by(LOCAL_AUTHORITY).against(rule)).isEqualTo("met");
            assertThat(aRequest().by(CHARITY).against(rule)).isEqualTo("met");
        }

        @Test
        void ofAnotherKindMayBeAPartner() {
            assertThat(aRequest().by(PUBLIC_BODY).against(rule))
                    .isEqualTo("Other public bodies may not lead in this round, "
                            + "but may be partners of local authorities or charities that do.");
        }

        @Test
        void isNamedInTheSameOrderHoweverTheRoundWasSetUp() {
            assertThat(rule.statement()).isEqualTo("A project may be led only by local authorities or charities.");
        }

        @Test
        void needsAtLeastOneKind() {
            assertThatThrownBy(() -> new EligibleLead(Set.of()))
                    .hasMessage("Choose at least one kind of body that may lead.");
        }
    }

    @Nested
    class ThePlaces {

        final FundingRule rule = new EligibleRegion(Set.of(NORTH_WEST, NORTH_EAST));

        @Test
        void mayBeInAnyRegionOfTheRound() {
            assertThat(aRequest().places(NORTH_EAST, NORTH_WEST).against(rule)).isEqualTo("met");
        }

        @Test
        void outsideTheRoundAreNamed() {
            assertThat(aRequest().places(SOUTH_WEST, NORTH_EAST, LONDON).against(rule))
                    .isEqualTo("Outside the round's regions: London and South West. Take the places there out.");
        }

        @Test
        void areAtLeastOne() {
            assertThat(aRequest().places(new Region[0]).against(rule))
                    .isEqualTo("The project names no place in England. Name at least one.");
        }

        @Test
        void areSaidInOneSentence() {
            assertThat(rule.statement())
                    .isEqualTo("A project may work only in these regions: North East and North West.");
            assertThat(new EligibleRegion(EnumSet.allOf(Region.class)).statement())
                    .isEqualTo("A project may work in any region of England.");
        }

        @Test
        void needAtLeastOneRegion() {
            assertThatThrownBy(() -> new EligibleRegion(Set.of())).hasMessage("Choose at least one region.");
        }
    }

    @Nested
    class Partners {

        final FundingRule rule = new PartnerMinimum(2);

        @Test
        void areEnoughWhenAllHaveAgreed() {
            assertThat(aRequest().partners(2, 2).against(rule)).isEqualTo("met");
        }

        @Test
        void mayBeTooFew() {
            assertThat(aRequest().partners(1, 1).against(rule)).isEqualTo("The project names 1 partner, 1 too few.");
        }

        @Test
        void mayStillHaveToAgree() {
            assertThat(aRequest().partners(3, 2).against(rule)).isEqualTo("Not yet agreed: 1 of 3 partners.");
        }

        @Test
        void mayBeTooFewAndStillHaveToAgree() {
            assertThat(aRequest().partners(1, 0).against(rule))
                    .isEqualTo("The project names 1 partner, 1 too few. Not yet agreed: 1 of 1 partner.");
        }
    }
}
