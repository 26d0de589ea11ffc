package uk.gov.education.grants.intake;

import java.util.function.Function;

/// What a cell was understood as.
sealed interface Understood<T> {

    /// It says what the standard wants it to say.
    record Plain<T>(T value) implements Understood<T> {}

    /// It was understood once something had been put right; the sentence says what.
    record Repaired<T>(T value, String how) implements Understood<T> {}

    /// It was not understood; the sentence says why and what to write instead.
    record Unclear<T>(String why) implements Understood<T> {}

    default <R> Understood<R> map(Function<T, R> change) {
        return switch (this) {
            case Plain<T>(var value) -> new Plain<>(change.apply(value));
            case Repaired<T>(var value, var how) -> new Repaired<>(change.apply(value), how);
            case Unclear<T>(var why) -> new Unclear<>(why);
        };
    }
}
