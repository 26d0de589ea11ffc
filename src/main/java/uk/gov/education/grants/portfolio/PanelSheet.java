package uk.gov.education.grants.portfolio;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import uk.gov.education.grants.award.AdviceKind;
import uk.gov.education.grants.programme.CommitOutcome.FallsShort;
import uk.gov.education.grants.programme.Headroom;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.SpendProfile;

/// The ranked bids of a round with what they come to together, and the line to which the money reaches.
///
/// The line is drawn above the first bid, from the top, that the round's allocation or the budget of one of its years
/// does not hold any more. What the panel has advised to fund already is counted first. A smaller bid below the line is
/// not moved past a better one by itself: that is for the panel to say.
///
/// @param available what the bids of this sheet may come to: what is left, and what their own awards have taken
/// @param counted what all above the line come to, by year
/// @param lineAfter the rank of the last bid above the line; 0 where none is
/// @param whatIsShort what the first bid below the line lacks; nothing where all have room
public record PanelSheet(
        List<PanelLine> lines,
        Headroom available,
        Optional<Percent> threshold,
        SpendProfile counted,
        int lineAfter,
        Optional<FallsShort> whatIsShort) {

    public PanelSheet {
        lines = List.copyOf(lines);
    }

    /// How bids spread over the years what is proposed for them.
    @FunctionalInterface
    interface Years {

        /// The reference of each bid -> its years.
        Map<String, SpendProfile> of(Collection<Ranked> bids);
    }

    /// @param years asked once, and of no more bids than the money could reach
    /// @param left what the round and its programme's years have left today
    static PanelSheet of(List<Ranked> bids, Years years, Headroom left, Optional<Percent> threshold) {
        return of(bids, years, left, threshold, Optional.empty());
    }

    /// @param chosen the references of the bids to be funded, where the panel has adopted a scenario: of the
    /// others none is, however it ranks
    static PanelSheet of(
            List<Ranked> bids, Years years, Headroom left, Optional<Percent> threshold, Optional<Set<String>> chosen) {
        return new Drawing(bids, years, left, threshold, chosen).sheet();
    }

    public Money left() {
        return available.roundLeft().minus(counted.total());
    }

    /// What a year has left once all above the line are funded.
    public Money leftIn(FinancialYear year) {
        return available.budgetLeft().in(year).minus(counted.in(year));
    }

    public long funded() {
        return lines.stream().filter(PanelLine::isFunded).count();
    }

    /// Those on which the panel has still to advise.
    public List<PanelLine> open() {
        return lines.stream().filter(line -> line.bid().isOpen()).toList();
    }

    /// Draws the sheet from the top.
    private static final class Drawing {

        private final List<Ranked> bids;
        private final Optional<Percent> threshold;
        private final Optional<Set<String>> chosen;
        private final Map<String, SpendProfile> years;
        private final Headroom available;
        private final List<PanelLine> lines = new ArrayList<>();
        private Headroom free;
        private Money running = Money.ZERO;
        private int reserves;
        private int lineAfter;
        private Optional<FallsShort> whatIsShort = Optional.empty();

        private Drawing(
                List<Ranked> bids,
                Years years,
                Headroom left,
                Optional<Percent> threshold,
                Optional<Set<String>> chosen) {
            this.bids = bids.stream().sorted(Ranked.ORDER).toList();
            this.threshold = threshold;
            this.chosen = chosen;
            this.years = years.of(withinReach(left));
            var taken = proposedOf(Ranked::isCommitted);
            this.available = new Headroom(
                    left.roundLeft().plus(taken.total()), left.budgetLeft().plus(taken));
            this.free = less(available, proposedOf(Ranked::isToBeFunded));
        }

        /// The bids whose years the line may turn on: what is advised already, and from the top those that may be
        /// counted, up to the first for which the round has too little left.
        private List<Ranked> withinReach(Headroom left) {
            var within = new ArrayList<Ranked>();
            var sum = Money.ZERO;
            for (var bid : bids) {
                if (bid.isToBeFunded()) {
                    within.add(bid);
                } else if (mayBeCounted(bid) && !sum.isMoreThan(left.roundLeft())) {
                    within.add(bid);
                    sum = chosen.isPresent() ? sum : sum.plus(bid.proposed());
                }
            }
            return within;
        }

        private boolean mayBeCounted(Ranked bid) {
            return bid.isOpen()
                    && chosen.map(set -> set.contains(bid.reference())).orElseGet(() -> !isBelowThreshold(bid));
        }

        private PanelSheet sheet() {
            for (var index = 0; index < bids.size(); index++) {
                var bid = bids.get(index);
                var place = placeOf(bid);
                var counted = place == Place.FUNDED ? yearsOf(bid) : SpendProfile.NOTHING;
                if (place == Place.FUNDED) {
                    running = running.plus(bid.proposed());
                    lineAfter = index + 1;
                }
                var tie = index + 1 < bids.size() ? bid.tieWith(bids.get(index + 1)) : Optional.<Tie>empty();
                lines.add(new PanelLine(index + 1, bid, place, counted, running, reserveNumber(place), tie));
            }
            var counted = SpendProfile.sum(lines.stream().map(PanelLine::counted));
            return new PanelSheet(lines, available, threshold, counted, lineAfter, whatIsShort);
        }

        private SpendProfile yearsOf(Ranked bid) {
            return Objects.requireNonNull(years.get(bid.reference()));
        }

        private SpendProfile proposedOf(Predicate<Ranked> which) {
            return SpendProfile.sum(bids.stream().filter(which).map(this::yearsOf));
        }

        private Place placeOf(Ranked bid) {
            if (bid.isToBeFunded()) {
                return Place.FUNDED;
            }
            if (!bid.isOpen()) {
                return bid.advice() == AdviceKind.RESERVE ? Place.RESERVE : Place.NOT_FUNDED;
            }
            if (chosen.isPresent()) {
                return placeChosen(bid, chosen.get());
            }
            if (isBelowThreshold(bid)) {
                return Place.BELOW_THRESHOLD;
            }
            if (whatIsShort.isEmpty()) {
                whatIsShort = free.shortFor(yearsOf(bid));
            }
            if (whatIsShort.isPresent()) {
                return Place.BELOW_LINE;
            }
            free = less(free, yearsOf(bid));
            return Place.FUNDED;
        }

        private Place placeChosen(Ranked bid, Set<String> set) {
            if (!set.contains(bid.reference())) {
                return isBelowThreshold(bid) ? Place.BELOW_THRESHOLD : Place.BELOW_LINE;
            }
            var shortage = free.shortFor(yearsOf(bid));
            if (shortage.isPresent()) {
                whatIsShort = shortage;
                return Place.BELOW_LINE;
            }
            free = less(free, yearsOf(bid));
            return Place.FUNDED;
        }

        private boolean isBelowThreshold(Ranked bid) {
            return threshold.filter(least -> bid.score().compareTo(least) < 0).isPresent();
        }

        private Optional<Integer> reserveNumber(Place place) {
            return place == Place.RESERVE || place == Place.BELOW_LINE ? Optional.of(++reserves) : Optional.empty();
        }

        private static Headroom less(Headroom headroom, SpendProfile profile) {
            return new Headroom(
                    headroom.roundLeft().minus(profile.total()),
                    headroom.budgetLeft().minus(profile));
        }
    }
}
