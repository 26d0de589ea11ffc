package uk.gov.education.grants.govuk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A form as a page shows it: what was typed, and the problems with it. The `govuk:` tags read it by field name.
public record Form(Typed typed, List<Problem> problems) {

    public static final Form EMPTY = new Form(Typed.NOTHING, List.of());

    public Form {
        problems = List.copyOf(problems);
    }

    public String value(String field) {
        return typed.text(field);
    }

    public List<String> values(String field) {
        return typed.texts(field);
    }

    /// The first problem of a field, or null where it has none.
    public @Nullable String error(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::message)
                .findFirst()
                .orElse(null);
    }

    public boolean hasProblems() {
        return !problems.isEmpty();
    }
}
