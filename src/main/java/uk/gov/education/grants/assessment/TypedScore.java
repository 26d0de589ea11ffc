package uk.gov.education.grants.assessment;

import jakarta.persistence.Embeddable;

/// What an assessor typed for one criterion, letter for letter: the points and the reason for them.
@Embeddable
record TypedScore(String points, String reason) {

    static TypedScore of(Scorecard.Score score) {
        return new TypedScore(String.valueOf(score.points().number()), score.reason());
    }
}
