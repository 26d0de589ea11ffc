package uk.gov.education.grants.govuk.tag;

import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/// Renders templates as the service does, without starting it.
final class RenderedPage {

    private static final SpringTemplateEngine ENGINE = engine();

    private RenderedPage() {}

    /// A template given by its text or, where there is one of that name, by its file.
    static Document of(String template, Map<String, Object> model) {
        var servlets = new MockServletContext();
        var exchange = JakartaServletWebApplication.buildApplication(servlets)
                .buildExchange(new MockHttpServletRequest(servlets), new MockHttpServletResponse());
        return Jsoup.parse(ENGINE.process(template, new WebContext(exchange, Locale.UK, model)));
    }

    private static SpringTemplateEngine engine() {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCheckExistence(true);
        files.setOrder(1);
        var texts = new StringTemplateResolver();
        texts.setOrder(2);
        var engine = new SpringTemplateEngine();
        engine.addDialect(new GovukDialect());
        engine.addTemplateResolver(files);
        engine.addTemplateResolver(texts);
        return engine;
    }
}
