package uk.gov.education.grants.bid.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import uk.gov.education.grants.bid.SectionKind;
import uk.gov.education.grants.govuk.Typed;

/// The rows of a form that asks the same several times, such as partners. Rows are numbered from 1; a page shows those
/// that are filled in and an empty one.
/// @param texts the fields of a row of which one at least is filled in
/// @param tick the box at its end
/// @param most how many rows there may be
record RepeatedRows(List<String> texts, String tick, int most) {

    private static final RepeatedRows PARTNERS = new RepeatedRows(List.of("partner", "part"), "agreed", 20);
    private static final RepeatedRows NOMINEES = new RepeatedRows(List.of("name", "post", "why"), "agreed", 10);
    private static final RepeatedRows NONE = new RepeatedRows(List.of(), "", 0);

    static RepeatedRows of(SectionKind section) {
        return switch (section) {
            case PARTNERS -> PARTNERS;
            case NOMINEES -> NOMINEES;
            default -> NONE;
        };
    }

    List<Integer> in(Typed typed) {
        var filled = filled(typed);
        var shown = Math.min(most, (filled.isEmpty() ? 0 : filled.getLast()) + 1);
        return IntStream.rangeClosed(1, shown).boxed().toList();
    }

    /// What "remove-2" does: the row is taken out and the rows behind it move up. Every other action leaves the rows.
    Typed apply(String action, Typed typed) {
        if (most == 0 || !action.startsWith("remove-")) {
            return typed;
        }
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("revision", typed.texts("revision"));
        var next = 1;
        for (var row : filled(typed)) {
            if (!action.equals("remove-" + row)) {
                for (var field : texts) {
                    fields.put(field + "-" + next, typed.texts(field + "-" + row));
                }
                fields.put(tick + "-" + next, typed.texts(tick + "-" + row));
                next++;
            }
        }
        return new Typed(fields);
    }

    private List<Integer> filled(Typed typed) {
        return IntStream.rangeClosed(1, most)
                .filter(row -> texts.stream().anyMatch(field -> typed.has(field + "-" + row)))
                .boxed()
                .toList();
    }
}
