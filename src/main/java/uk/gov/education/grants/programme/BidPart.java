package uk.gov.education.grants.programme;

import java.util.List;
import java.util.Optional;
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

/// What a round may ask of its bids beside its own questions and the declaration. A round that does not ask for money
/// gives none.
public enum BidPart {
    PROJECT("What the project does", "A summary, the kind of project, its first and its last day"),
    MONEY("How much grant", "Grant and match funding by financial year, and what it pays for"),
    NOMINEES("People who are nominated", "Up to 10, each with name, post and why. Each gets an answer of their own"),
    PARTNERS("Who takes part", "Organisations beside the lead, and whether they have agreed"),
    PLACES("Where the project works", "Local authority areas"),
    DOCUMENTS("Documents", "Nobody has to add any");

    /// What a round asks if its officers do not say otherwise.
    public static final List<BidPart> USUAL = List.of(PROJECT, MONEY, PARTNERS, PLACES, DOCUMENTS);

    private final String title;
    private final String meaning;

    BidPart(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    public String title() {
        return title;
    }

    public String meaning() {
        return meaning;
    }

    /// What a bid has to say so that a rule can look at it on submission; nothing for rules that look at the bidder or
    /// at what the Department knows.
    static Optional<BidPart> neededBy(FundingRule rule) {
        return switch (rule) {
            case LongestProject _, NoRetrospectiveStart _ -> Optional.of(PROJECT);
            case GrantFloor _, GrantCeiling _, MatchFundingFloor _, ProfileWithinRound _, FinalYearShare _ ->
                Optional.of(MONEY);
            case IndirectCostCap _, CapitalCap _ -> Optional.of(MONEY);
            case PartnerMinimum _ -> Optional.of(PARTNERS);
            case EligibleRegion _ -> Optional.of(PLACES);
            default -> Optional.empty();
        };
    }
}
