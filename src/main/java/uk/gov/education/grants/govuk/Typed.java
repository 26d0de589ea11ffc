package uk.gov.education.grants.govuk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a person typed into a form, letter for letter: field name -> the texts sent for it. It is what a draft keeps
/// and what a refused form gives back. Fields without text are left out.
public record Typed(Map<String, List<String>> fields) {

    public static final Typed NOTHING = new Typed(Map.of());

    public Typed {
        var kept = new LinkedHashMap<String, List<String>>();
        fields.forEach((name, texts) -> {
            if (texts.stream().anyMatch(text -> !text.isEmpty())) {
                kept.put(name, List.copyOf(texts));
            }
        });
        fields = Collections.unmodifiableMap(kept);
    }

    /// One text for each field.
    public static Typed of(Map<String, String> fields) {
        var lists = new LinkedHashMap<String, List<String>>();
        fields.forEach((name, text) -> lists.put(name, List.of(text)));
        return new Typed(lists);
    }

    /// The text of a field, or "" where nothing was typed.
    public String text(String field) {
        var texts = texts(field);
        return texts.isEmpty() ? "" : texts.getFirst();
    }

    public List<String> texts(String field) {
        return fields.getOrDefault(field, List.of());
    }

    public boolean has(String field) {
        return !text(field).isBlank();
    }

    public Typed with(String field, String text) {
        var changed = new LinkedHashMap<>(fields);
        changed.put(field, List.of(text));
        return new Typed(changed);
    }

    /// Only the fields whose name is among these, or begins with one of them and a hyphen ("grant" keeps
    /// "grant-2026-27"). What a browser adds of its own never gets further.
    public Typed only(List<String> names) {
        var kept = new LinkedHashMap<String, List<String>>();
        fields.forEach((field, texts) -> {
            if (names.stream().anyMatch(name -> field.equals(name) || field.startsWith(name + "-"))) {
                kept.put(field, texts);
            }
        });
        return new Typed(kept);
    }

    /// The same with every character that a database refuses shown as "\uFFFD", so that the rest can be kept.
    public Typed keepable() {
        var kept = new LinkedHashMap<String, List<String>>();
        fields.forEach((field, texts) ->
                kept.put(field, texts.stream().map(Reading::withoutForbidden).toList()));
        return new Typed(kept);
    }

    public Reading read() {
        return new Reading(this);
    }

    public Form form() {
        return new Form(this, List.of());
    }
}
