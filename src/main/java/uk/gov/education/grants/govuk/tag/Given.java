package uk.gov.education.grants.govuk.tag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.unbescape.html.HtmlEscape;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.component.Params;

/// What a page gives to a tag: its attributes, whether written out or worked out, and the form of the page. A value is
/// worked out where it holds an expression such as `${…}` or `@{…}`, or stands between `|` and `|`.
final class Given {

    private static final List<String> EXPRESSIONS = List.of("${", "@{", "*{", "#{");

    private final ITemplateContext page;
    private final IProcessableElementTag tag;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private final List<String> unread = new ArrayList<>();

    Given(ITemplateContext page, IProcessableElementTag tag) {
        this.page = page;
        this.tag = tag;
        for (var attribute : tag.getAllAttributes()) {
            var name = attribute.getAttributeCompleteName();
            if (!name.startsWith("xmlns")) {
                values.put(name, valueOf(attribute.getValue()));
                unread.add(name);
            }
        }
    }

    private @Nullable Object valueOf(@Nullable String written) {
        if (written == null) {
            return true;
        }
        var text = HtmlEscape.unescapeHtml(written);
        return text.startsWith("|") || EXPRESSIONS.stream().anyMatch(text::contains)
                ? StandardExpressions.getExpressionParser(page.getConfiguration())
                        .parseExpression(page, text)
                        .execute(page)
                : text;
    }

    @Nullable
    Object value(String name) {
        unread.remove(name);
        return values.get(name);
    }

    String text(String name) {
        return text(name, "");
    }

    String text(String name, String otherwise) {
        var value = value(name);
        return value == null || value.toString().isEmpty() ? otherwise : value.toString();
    }

    /// Whether an attribute without a value is there, or says yes.
    boolean says(String name) {
        var value = value(name);
        return value != null && !Boolean.FALSE.equals(value) && !value.equals("false");
    }

    /// `data-` and `aria-` attributes, which go through to the element as they are.
    Params others() {
        var others = new Params();
        values.forEach((name, value) -> {
            if (name.startsWith("data-") || name.startsWith("aria-")) {
                others.set(name, value(name));
            }
        });
        return others;
    }

    /// The form of the page; an empty one where the page has none.
    Form form() {
        return page.getVariable("form") instanceof Form form ? form : Form.EMPTY;
    }

    /// A page that gives a tag something it does not know has a mistake in it, and hears of it at once.
    void refuseUnread() {
        if (!unread.isEmpty()) {
            throw new TemplateProcessingException(
                    "<%s> does not know %s".formatted(tag.getElementCompleteName(), String.join(", ", unread)),
                    tag.getTemplateName(),
                    tag.getLine(),
                    tag.getCol());
        }
    }
}
