package uk.gov.education.grants.award;

import java.util.List;
import uk.gov.education.grants.bid.BidHead;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.funding.PaymentRoute;
import uk.gov.education.grants.funding.VerdictSnapshot.Line;
import uk.gov.education.grants.shared.Money;

/// What an officer sees when recommending a bid: what it asks for beside what is left, and what the rules say of it.
public record RecommendationView(
        BidHead head, List<YearLine> years, Money roundLeft, AwardKind kind, PaymentRoute route, List<Line> rules) {

    public Money asked() {
        return Money.sum(years.stream().map(YearLine::amount).toList());
    }
}
