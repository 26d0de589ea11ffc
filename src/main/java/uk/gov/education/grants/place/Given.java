package uk.gov.education.grants.place;

import uk.gov.education.grants.shared.Money;

/// What was awarded to a place. The amount of an award that is for several places is not divided among them: it counts
/// whole as shared in each, so shared amounts of several places are never added up.
///
/// @param alone awards that are for this place and no other
/// @param aloneMoney what they come to
/// @param shared awards that are for this place and others together
/// @param sharedMoney what they come to, whole
public record Given(long alone, Money aloneMoney, long shared, Money sharedMoney) {

    public static final Given NOTHING = new Given(0, Money.ZERO, 0, Money.ZERO);

    Given plus(Given other) {
        return new Given(
                alone + other.alone,
                aloneMoney.plus(other.aloneMoney),
                shared + other.shared,
                sharedMoney.plus(other.sharedMoney));
    }

    static Given alone(long awards, Money money) {
        return new Given(awards, money, 0, Money.ZERO);
    }

    static Given shared(long awards, Money money) {
        return new Given(0, Money.ZERO, awards, money);
    }

    public boolean isNothing() {
        return alone == 0 && shared == 0;
    }
}
