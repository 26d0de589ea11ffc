package uk.gov.education.grants.portfolio;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static uk.gov.education.grants.shared.Money.pounds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import uk.gov.education.grants.award.AdviceKind;
import uk.gov.education.grants.award.AwardStatus;
import uk.gov.education.grants.bid.BidStatus;
import uk.gov.education.grants.programme.Headroom;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.SpendProfile;

class PanelSheetTest {

    static final FinancialYear FIRST = new FinancialYear(2027);
    static final FinancialYear SECOND = new FinancialYear(2028);

    /// A bid and how it spreads over the years what it asks for.
    private record Asking(Ranked bid, SpendProfile years) {}

    @Test
    void theLineIsDrawnWhereTheRoundsMoneyEnds() {
        var sheet = sheet(
                left(250, 500, 500),
                bid("A", 90, 100, 0),
                bid("B", 80, 100, 0),
                bid("C", 70, 100, 0),
                bid("D", 60, 10, 0));
        assertThat(sheet.lines())
                .extracting(PanelLine::place)
                .containsExactly(Place.FUNDED, Place.FUNDED, Place.BELOW_LINE, Place.BELOW_LINE);
        assertThat(sheet.lines()).extracting(PanelLine::running).startsWith(pounds(100), pounds(200));
        assertThat(sheet.lineAfter()).isEqualTo(2);
        assertThat(sheet.left()).isEqualTo(pounds(50));
        assertThat(sheet.whatIsShort().orElseThrow().sentences())
                .containsExactly("The round's allocation is short by £50: £50 is left.");
        assertThat(sheet.lines().get(3).reserve()).contains(2);
    }

    @Test
    void aYearThatIsShortDrawsTheLineAsWell() {
        var sheet = sheet(left(1_000, 500, 50), bid("A", 90, 100, 40), bid("B", 80, 100, 40));
        assertThat(sheet.lineAfter()).isEqualTo(1);
        assertThat(sheet.whatIsShort().orElseThrow().sentences())
                .containsExactly("The budget of 2028-29 is short by £30: £10 is left.");
        assertThat(sheet.leftIn(SECOND)).isEqualTo(pounds(10));
    }

    @Test
    void belowTheThresholdNothingIsCounted() {
        var bids = List.of(bid("A", 90, 100, 0), bid("B", 55, 100, 0));
        var sheet = sheet(bids, left(1_000, 1_000, 1_000), Optional.of(Percent.of(60)), Optional.empty());
        assertThat(sheet.lines()).extracting(PanelLine::place).containsExactly(Place.FUNDED, Place.BELOW_THRESHOLD);
        assertThat(sheet.funded()).isEqualTo(1);
    }

    @Test
    void whatIsAdvisedAlreadyComesFirstWhereverItRanks() {
        var advised = decided(bid("C", 50, 100, 0), AdviceKind.FUND, AwardStatus.PROPOSED);
        var sheet = sheet(left(150, 500, 500), bid("A", 90, 100, 0), advised);
        assertThat(sheet.lines()).extracting(PanelLine::place).containsExactly(Place.BELOW_LINE, Place.FUNDED);
        assertThat(sheet.counted().total()).isEqualTo(pounds(100));
    }

    @Test
    void anAwardThatTookItsMoneyDoesNotTakeItTwice() {
        var approved = decided(bid("A", 90, 100, 0), AdviceKind.FUND, AwardStatus.APPROVED);
        var sheet = sheet(left(100, 400, 400), approved, bid("B", 80, 100, 0));
        assertThat(sheet.available().roundLeft()).isEqualTo(pounds(200));
        assertThat(sheet.funded()).isEqualTo(2);
        assertThat(sheet.left()).isEqualTo(Money.ZERO);
    }

    @Test
    void anOfferThatIsDeclinedGivesItsPlaceToTheNext() {
        var declined = decided(bid("A", 90, 100, 0), AdviceKind.FUND, AwardStatus.DECLINED);
        var sheet = sheet(left(100, 400, 400), declined, bid("B", 80, 100, 0));
        assertThat(sheet.lines()).extracting(PanelLine::place).containsExactly(Place.NOT_FUNDED, Place.FUNDED);
    }

    @Test
    void aTieSaysWhyOneComesFirst() {
        var sheet = sheet(left(1_000, 500, 500), bid("B", 80, 100, 0), bid("A", 80, 100, 0), bid("C", 80, 50, 0));
        assertThat(sheet.lines()).extracting(line -> line.bid().reference()).containsExactly("C", "A", "B");
        assertThat(sheet.lines())
                .extracting(line -> line.tie()
                        .map(tie -> tie.inWords("Project " + tie.next()))
                        .orElse(""))
                .containsExactly(
                        "Same score and spread as Project A; first because it asks for less.",
                        "Same score, spread and amount as Project B; first by its reference.",
                        "");
    }

    /// Of two different bids one comes first, whichever is asked about, and an order has no circles.
    @Test
    void theRankingIsATotalOrder() {
        qt().forAll(bids(3)).check(some -> {
            var a = some.get(0).bid();
            var b = some.get(1).bid();
            var c = some.get(2).bid();
            var ab = Integer.signum(Ranked.ORDER.compare(a, b));
            var ba = Integer.signum(Ranked.ORDER.compare(b, a));
            var circle = ab < 0 && Ranked.ORDER.compare(b, c) < 0 && Ranked.ORDER.compare(a, c) >= 0;
            return ab == -ba && (ab != 0 || a.reference().equals(b.reference())) && !circle;
        });
    }

    @Test
    void nothingAboveTheLineIsEverMoreThanThereIs() {
        qt().forAll(
                        bids(12),
                        integers().between(0, 3_000),
                        integers().between(0, 2_000),
                        integers().between(0, 2_000))
                .check((bids, round, first, second) -> holds(bids, left(round, first, second), Optional.empty())
                        && holds(bids, left(round, first, second), Optional.of(Set.of("BID-1", "BID-4"))));
    }

    private static boolean holds(List<Asking> bids, Headroom left, Optional<Set<String>> chosen) {
        var sheet = sheet(bids, left, Optional.of(Percent.of(40)), chosen);
        var sum = Money.sum(sheet.lines().stream()
                .filter(PanelLine::isFunded)
                .map(line -> line.bid().proposed())
                .toList());
        return !sheet.left().isNegative()
                && !sheet.leftIn(FIRST).isNegative()
                && !sheet.leftIn(SECOND).isNegative()
                && sheet.counted().total().equals(sum)
                && sheet.lines().size() == bids.size();
    }

    @Test
    void yearsAreAskedOfNoMoreBidsThanTheMoneyCouldReach() {
        var bids = IntStream.range(0, 1_000)
                .mapToObj(number -> bid("BID-" + (1_000 + number), 80, 100, 0))
                .toList();
        var asked = new ArrayList<Ranked>();
        var sheet = PanelSheet.of(
                bids.stream().map(Asking::bid).toList(),
                some -> {
                    asked.addAll(some);
                    return yearsOf(bids);
                },
                left(250, 500, 500),
                Optional.empty());
        assertThat(sheet.lineAfter()).isEqualTo(2);
        assertThat(asked).extracting(Ranked::reference).containsExactly("BID-1000", "BID-1001", "BID-1002");
    }

    private static Gen<List<Asking>> bids(int most) {
        var one = integers()
                .between(1, 9)
                .zip(
                        integers().between(3, 9),
                        integers().between(1, 5),
                        (score, first, second) -> bid("x", score * 10, first * 50, second * 50));
        return lists().of(one).ofSize(most).map(some -> {
            var numbered = new ArrayList<Asking>();
            some.forEach(each ->
                    numbered.add(new Asking(with(each.bid(), "BID-" + numbered.size(), null, null), each.years())));
            return List.copyOf(numbered);
        });
    }

    private static PanelSheet sheet(Headroom left, Asking... bids) {
        return sheet(List.of(bids), left, Optional.empty(), Optional.empty());
    }

    /// Gives the years of the bids that are asked about, and of no other.
    private static PanelSheet sheet(
            List<Asking> bids, Headroom left, Optional<Percent> threshold, Optional<Set<String>> chosen) {
        var years = yearsOf(bids);
        return PanelSheet.of(
                bids.stream().map(Asking::bid).toList(),
                some -> some.stream().collect(toMap(Ranked::reference, bid -> years.get(bid.reference()))),
                left,
                threshold,
                chosen);
    }

    private static Map<String, SpendProfile> yearsOf(List<Asking> bids) {
        return bids.stream().collect(toMap(each -> each.bid().reference(), Asking::years));
    }

    private static Headroom left(int round, int first, int second) {
        return new Headroom(pounds(round), SpendProfile.of(Map.of(FIRST, pounds(first), SECOND, pounds(second))));
    }

    private static Asking bid(String reference, int score, int first, int second) {
        var ranked = new Ranked(
                reference,
                BidStatus.MODERATED,
                Percent.of(score),
                Percent.of(5),
                pounds(first + second),
                pounds(first + second),
                null,
                null,
                null);
        return new Asking(ranked, SpendProfile.of(Map.of(FIRST, pounds(first), SECOND, pounds(second))));
    }

    private static Asking decided(Asking asking, AdviceKind advice, AwardStatus award) {
        return new Asking(with(asking.bid(), asking.bid().reference(), advice, award), asking.years());
    }

    private static Ranked with(Ranked bid, String reference, @Nullable AdviceKind advice, @Nullable AwardStatus award) {
        return new Ranked(
                reference,
                advice == null ? BidStatus.MODERATED : BidStatus.RECOMMENDED,
                bid.score(),
                bid.spread(),
                bid.asked(),
                bid.proposed(),
                advice,
                award == null ? null : "TESTP-2027-0001",
                award);
    }
}
