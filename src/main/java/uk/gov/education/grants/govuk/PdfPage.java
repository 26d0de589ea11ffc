package uk.gov.education.grants.govuk;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// Makes a PDF of what a page shows, to be kept or printed: the page's own fragment `copy` on A4, with its title, its
/// language, bookmarks, and the tags by which a screen reader finds its way (PDF/UA).
@Component
public class PdfPage {

    private static final String PROTOCOL = "paper";

    private final ITemplateEngine templates;
    private final PaperFont font = new PaperFont();

    PdfPage(ITemplateEngine templates) {
        this.templates = templates;
    }

    /// Sends the fragment `copy` of a template as a file. It is whole before its first byte leaves.
    public void send(
            HttpServletResponse response, String fileName, String title, String template, Map<String, Object> model)
            throws IOException {
        var pdf = pdf(title, template, model);
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(fileName).build().toString());
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }

    byte[] pdf(String title, String template, Map<String, Object> model) throws IOException {
        var known = new HashMap<>(model);
        known.put("title", title);
        known.put("template", template);
        var page = Jsoup.parse(templates.process("govuk/paper", new Context(Locale.UK, known)));
        nameWhatCannotBeWritten(page);
        addBookmarks(page);
        return render(page);
    }

    private void nameWhatCannotBeWritten(Document page) {
        var named = page.body().stream()
                .flatMap(element -> element.textNodes().stream())
                .filter(this::nameIn)
                .count();
        page.title(font.writable(page.title()));
        page.getElementsByClass("app-paper-note").forEach(note -> {
            if (named == 0) {
                note.remove();
            }
        });
    }

    private boolean nameIn(TextNode text) {
        var before = text.getWholeText();
        var after = font.writable(before);
        if (!after.equals(before)) {
            text.text(after);
        }
        return after.length() > before.length();
    }

    /// One for each heading, in the order of the page.
    private static void addBookmarks(Document page) {
        var bookmarks = page.head().appendElement("bookmarks");
        var number = 0;
        for (var heading : page.select("h1, h2")) {
            heading.id("heading-" + ++number);
            bookmarks.appendElement("bookmark").attr("name", heading.text()).attr("href", "#" + heading.id());
        }
    }

    private byte[] render(Document page) throws IOException {
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Grant programmes");
        builder.useFont(font::regular, "Paper", 400, FontStyle.NORMAL, true);
        builder.useFont(font::bold, "Paper", 700, FontStyle.NORMAL, true);
        builder.useProtocolsStreamImplementation(PdfPage::ours, PROTOCOL);
        builder.withW3cDocument(new W3CDom().fromJsoup(page), PROTOCOL + ":/");
        builder.toStream(pdf);
        builder.run();
        return pdf.toByteArray();
    }

    /// A PDF is made from files of ours and from nothing else.
    private static FSStream ours(String address) {
        return new FSStream() {
            @Override
            public InputStream getStream() {
                var file = "/static/assets/" + address.substring(address.lastIndexOf('/') + 1);
                return Objects.requireNonNull(PdfPage.class.getResourceAsStream(file), file);
            }

            @Override
            public Reader getReader() {
                return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
            }
        };
    }
}
