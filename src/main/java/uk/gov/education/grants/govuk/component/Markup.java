package uk.gov.education.grants.govuk.component;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.unbescape.html.HtmlEscape;

/// HTML being written. Everything is escaped, except what a component is given as `html`.
final class Markup {

    private final StringBuilder written = new StringBuilder(512);

    /// Opens an element; the answer takes its attributes and then, at last, what stands in it.
    Element element(String name) {
        written.append('<').append(name);
        return new Element(name);
    }

    Markup text(@Nullable Object text) {
        if (text != null) {
            written.append(HtmlEscape.escapeHtml4Xml(text.toString()));
        }
        return this;
    }

    Markup raw(String html) {
        written.append(html);
        return this;
    }

    /// The `html` of a group as it is, or else its `text`, escaped.
    Markup content(Params group) {
        return group.has("html") ? raw(group.text("html")) : text(group.get("text"));
    }

    @Override
    public String toString() {
        return written.toString();
    }

    /// An element whose start tag is still open.
    final class Element {

        private final String name;

        private Element(String name) {
            this.name = name;
        }

        Element classes(@Nullable Object... classes) {
            return attribute("class", Params.join(classes));
        }

        /// An attribute that is always there, even when its value is nothing.
        Element attribute(String name, @Nullable Object value) {
            text(written.append(' '), name).append("=\"");
            text(written, value).append('"');
            return this;
        }

        /// An attribute that is there when its value is something.
        Element given(String name, @Nullable Object value) {
            return Params.isSomething(value) ? attribute(name, value) : this;
        }

        /// An attribute that may be left out: null and false leave it out, true gives its bare name.
        Element optional(String name, @Nullable Object value) {
            if (value == null || Boolean.FALSE.equals(value)) {
                return this;
            }
            return Boolean.TRUE.equals(value) ? flag(name, true) : attribute(name, value);
        }

        Element flag(String name, boolean there) {
            if (there) {
                text(written.append(' '), name);
            }
            return this;
        }

        /// Any attributes at all. A value may itself be `{value, optional}`.
        Element attributes(Params attributes) {
            for (Map.Entry<String, @Nullable Object> entry : attributes.asMap().entrySet()) {
                if (!(entry.getValue() instanceof Params choice)) {
                    attribute(entry.getKey(), entry.getValue());
                } else if (choice.has("optional")) {
                    optional(entry.getKey(), choice.get("value"));
                } else {
                    attribute(entry.getKey(), choice.get("value"));
                }
            }
            return this;
        }

        /// Ends an element that never has anything in it, such as an input.
        void empty() {
            written.append('>');
        }

        void body(Runnable inside) {
            written.append('>');
            inside.run();
            written.append("</").append(name).append('>');
        }

        void text(@Nullable Object text) {
            body(() -> Markup.this.text(text));
        }

        void content(Params group) {
            body(() -> Markup.this.content(group));
        }

        private static StringBuilder text(StringBuilder to, @Nullable Object text) {
            return text == null ? to : to.append(HtmlEscape.escapeHtml4Xml(text.toString()));
        }
    }
}
