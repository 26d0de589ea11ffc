package uk.gov.education.grants.bid;

import uk.gov.education.grants.funding.CapitalCap;
import uk.gov.education.grants.funding.EligibleRegion;
import uk.gov.education.grants.funding.FinalYearShare;
import uk.gov.education.grants.funding.FundingRule;
import uk.gov.education.grants.funding.GrantCeiling;
import uk.gov.education.grants.funding.GrantFloor;
import uk.gov.education.grants.funding.IndirectCostCap;
import uk.gov.education.grants.funding.LongestProject;
import uk.gov.education.grants.funding.MatchFundingFloor;
import uk.gov.education.grants.funding.NoRetrospectiveStart;
import uk.gov.education.grants.funding.PartnerMinimum;
import uk.gov.education.grants.funding.ProfileWithinRound;

/// Which rules are said on the page of which section.
final class SectionRules {

    private SectionRules() {}

    static boolean concerns(SectionKind section, FundingRule rule) {
        return switch (section) {
            case SUMMARY -> rule instanceof LongestProject || rule instanceof NoRetrospectiveStart;
            case FUNDING ->
                rule instanceof GrantFloor
                        || rule instanceof GrantCeiling
                        || rule instanceof MatchFundingFloor
                        || rule instanceof ProfileWithinRound
                        || rule instanceof FinalYearShare;
            case COSTS -> rule instanceof IndirectCostCap || rule instanceof CapitalCap;
            case PARTNERS -> rule instanceof PartnerMinimum;
            case PLACES -> rule instanceof EligibleRegion;
            case NOMINEES, ANSWERS, DOCUMENTS, DECLARATION -> false;
        };
    }
}
