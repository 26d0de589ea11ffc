package uk.gov.education.grants.govuk.component;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a component is given, under the names of the official macro options. A name that was never given reads as
/// nothing, and so does a whole group of names: the official templates are written that way.
public final class Params {

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    /// Params of a map, however deep: maps in it become params, and lists stay lists.
    public static Params of(Map<?, ?> map) {
        var params = new Params();
        map.forEach((name, value) -> params.set(String.valueOf(name), value));
        return params;
    }

    /// The commonest group: a text, and classes where there are any.
    public static Params ofText(@Nullable Object text) {
        return new Params().set("text", text);
    }

    public Params set(String name, @Nullable Object value) {
        values.put(name, deep(value));
        return this;
    }

    /// Whether there is something under this name; an empty text, zero and "no" count as nothing.
    boolean has(String name) {
        return isSomething(values.get(name));
    }

    /// Whether the name was given at all, even if with nothing.
    boolean names(String name) {
        return values.containsKey(name);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    @Nullable
    Object get(String name) {
        return values.get(name);
    }

    /// The value as text, or "".
    String text(String name) {
        return text(name, "");
    }

    /// The value as text, or another where there is nothing.
    String text(String name, String otherwise) {
        return has(name) ? String.valueOf(values.get(name)) : otherwise;
    }

    Params group(String name) {
        return values.get(name) instanceof Params group ? group : new Params();
    }

    /// The groups of a list. What is nothing stays in it as an empty group, so that the others keep their number.
    List<Params> list(String name) {
        return groups(values.get(name));
    }

    /// The rows of a table: a list of lists.
    List<List<Params>> rows(String name) {
        return values.get(name) instanceof Collection<?> rows
                ? rows.stream().filter(Params::isSomething).map(Params::groups).toList()
                : List.of();
    }

    /// Whether a list holds this text.
    boolean holds(String name, Object text) {
        return values.get(name) instanceof Collection<?> texts
                && texts.stream().anyMatch(one -> String.valueOf(one).equals(String.valueOf(text)));
    }

    /// Whether there is something to read in this group.
    boolean hasContent() {
        return has("text") || has("html");
    }

    Map<String, @Nullable Object> asMap() {
        return values;
    }

    static String join(@Nullable Object... texts) {
        return Stream.of(texts).filter(Params::isSomething).map(String::valueOf).collect(Collectors.joining(" "));
    }

    static boolean isSomething(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Boolean yes -> yes;
            case CharSequence text -> !text.isEmpty();
            case Number number -> number.doubleValue() != 0;
            default -> true;
        };
    }

    private static List<Params> groups(@Nullable Object list) {
        return list instanceof Collection<?> items
                ? items.stream()
                        .map(item -> item instanceof Params group ? group : new Params())
                        .toList()
                : List.of();
    }

    private static @Nullable Object deep(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> map -> of(map);
            case Collection<?> items -> items.stream().map(Params::deep).collect(Collectors.toList());
            default -> value;
        };
    }
}
