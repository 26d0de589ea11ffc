package uk.gov.education.grants.bid.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import uk.gov.education.grants.govuk.Typed;

/// The rows of the partners' form. Rows are numbered from 1; a page shows those that are filled in and an empty one.
final class PartnerRows {

    private static final List<String> FIELDS = List.of("partner", "part", "agreed");
    private static final int MOST = 20;

    private PartnerRows() {}

    static List<Integer> in(Typed typed) {
        var filled = filled(typed);
        var shown = Math.min(MOST, (filled.isEmpty() ? 0 : filled.getLast()) + 1);
        return IntStream.rangeClosed(1, shown).boxed().toList();
    }

    /// What "remove-2" does: the row is taken out and the rows behind it move up. Every other action leaves the rows.
    static Typed apply(String action, Typed typed) {
        if (!action.startsWith("remove-")) {
            return typed;
        }
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("revision", typed.texts("revision"));
        var next = 1;
        for (var row : filled(typed)) {
            if (!action.equals("remove-" + row)) {
                for (var field : FIELDS) {
                    fields.put(field + "-" + next, typed.texts(field + "-" + row));
                }
                next++;
            }
        }
        return new Typed(fields);
    }

    private static List<Integer> filled(Typed typed) {
        return IntStream.rangeClosed(1, MOST)
                .filter(row -> typed.has("partner-" + row) || typed.has("part-" + row))
                .boxed()
                .toList();
    }
}
