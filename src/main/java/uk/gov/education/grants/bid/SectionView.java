package uk.gov.education.grants.bid;

import java.util.List;
import java.util.Optional;
import uk.gov.education.grants.funding.Breach;
import uk.gov.education.grants.funding.FundingRule;
import uk.gov.education.grants.govuk.Problem;

/// One section of a bid, to be filled in.
/// @param problems what the section still needs, as it was last saved
/// @param rules the rules of the round that concern this section
/// @param advice which of them the bid breaks as it stands; it can be saved all the same
/// @param themes of which the bid chooses one in its summary
/// @param offers what earlier bids of the organisation said here, where this one says nothing yet
/// @param comments what colleagues say beside the section and is not resolved yet
public record SectionView(
        BidHead head,
        SavedSection saved,
        List<Problem> problems,
        List<FundingRule> rules,
        List<Breach> advice,
        BidContent content,
        List<String> themes,
        List<Section> order,
        List<CommentRow> comments,
        List<Offer> offers) {

    /// The section that comes after this one; none after the last.
    public Optional<Section> next() {
        var here = order.indexOf(saved.section());
        return here + 1 < order.size() ? Optional.of(order.get(here + 1)) : Optional.empty();
    }
}
