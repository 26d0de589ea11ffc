package uk.gov.education.grants.shared;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The conditions of a list and the values they name, all of them text: in "amount_pence >= cast(:min as bigint)" the
/// value is called "min". A page binds them as parameters, a download as settings of its transaction; so what is
/// typed never becomes part of an SQL text.
public record Where(List<String> conditions, Map<String, String> values) {

    public static final Where EVERYTHING = new Where(List.of(), Map.of());

    public Where {
        conditions = List.copyOf(conditions);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public Where and(String condition) {
        var more = new ArrayList<>(conditions);
        more.add(condition);
        return new Where(more, values);
    }

    public Where with(String name, String value) {
        var more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Where(conditions, more);
    }

    /// The clause as it stands in an SQL text, the word "where" included; "" where there is no condition.
    public String clause() {
        return conditions.isEmpty() ? "" : "where (" + String.join(")\n   and (", conditions) + ")";
    }
}
