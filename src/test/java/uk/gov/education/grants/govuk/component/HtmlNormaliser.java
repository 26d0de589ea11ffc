package uk.gov.education.grants.govuk.component;

import java.util.Comparator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// The same document in the same words: attributes sorted, one node a line, spaces between elements left out. What
/// stands in a textarea keeps every space.
final class HtmlNormaliser {

    private final StringBuilder lines = new StringBuilder();

    static String normalise(String html) {
        var normaliser = new HtmlNormaliser();
        Jsoup.parseBodyFragment(html).body().childNodes().forEach(node -> normaliser.walk(node, 0));
        return normaliser.lines.toString();
    }

    private void walk(Node node, int depth) {
        switch (node) {
            case Element element -> element(element, depth);
            case TextNode text -> {
                var words = text.getWholeText().replaceAll("\\s+", " ").strip();
                if (!words.isEmpty()) {
                    line(depth, '"' + words + '"');
                }
            }
            case Comment _ -> {}
            default -> line(depth, node.outerHtml());
        }
    }

    private void element(Element element, int depth) {
        var start = new StringBuilder("<").append(element.tagName());
        element.attributes().asList().stream()
                .sorted(Comparator.comparing(Attribute::getKey))
                .forEach(attribute -> start.append(' ')
                        .append(attribute.getKey())
                        .append("=\"")
                        .append(valueOf(attribute))
                        .append('"'));
        line(depth, start.append('>').toString());
        if (element.tagName().equals("textarea")) {
            line(depth + 1, '|' + element.wholeText() + '|');
        } else {
            element.childNodes().forEach(child -> walk(child, depth + 1));
        }
    }

    private static String valueOf(Attribute attribute) {
        if (Attribute.isBooleanAttribute(attribute.getKey())) {
            return "";
        }
        return attribute.getKey().equals("class")
                ? attribute.getValue().strip().replaceAll("\\s+", " ")
                : attribute.getValue();
    }

    private void line(int depth, String text) {
        lines.append("  ".repeat(depth)).append(text).append('\n');
    }
}
