package uk.gov.education.grants.evaluation;

import jakarta.persistence.Embeddable;

/// The ages of the children and young people whom a study is about, both ends included.
@Embeddable
public record Ages(int youngest, int oldest) {

    /// The oldest for whom children's services work: young people who have left care.
    public static final int OLDEST = 25;

    public Ages {
        if (youngest < 0 || oldest < youngest || oldest > OLDEST) {
            throw new IllegalArgumentException("Ages run from 0 to %d, the youngest first".formatted(OLDEST));
        }
    }

    /// "11 to 24".
    @Override
    public String toString() {
        return youngest == oldest ? String.valueOf(youngest) : "%d to %d".formatted(youngest, oldest);
    }
}
