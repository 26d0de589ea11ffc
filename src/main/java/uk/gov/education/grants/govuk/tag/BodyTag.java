package uk.gov.education.grants.govuk.tag;

import java.util.function.BiFunction;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.model.IModel;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractElementModelProcessor;
import org.thymeleaf.processor.element.IElementModelStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

/// A tag with something in it, such as `<govuk:details summary="…">…</govuk:details>`. What is in it stays part of the
/// page and may hold tags and expressions of its own.
final class BodyTag extends AbstractElementModelProcessor {

    private static final String BODY = "<body-of-the-tag/>";

    private final BiFunction<Given, String, String> writing;

    BodyTag(String prefix, String name, BiFunction<Given, String, String> writing) {
        super(TemplateMode.HTML, prefix, name, true, null, false, GovukDialect.AFTER_CONDITIONS);
        this.writing = writing;
    }

    @Override
    protected void doProcess(ITemplateContext page, IModel model, IElementModelStructureHandler structure) {
        var given = new Given(page, (IProcessableElementTag) model.get(0));
        var html = writing.apply(given, BODY);
        given.refuseUnread();
        var body = html.lastIndexOf(BODY);
        var texts = page.getModelFactory();
        model.replace(0, texts.createText(html.substring(0, body)));
        var after = texts.createText(html.substring(body + BODY.length()));
        if (model.size() == 1) {
            model.add(after);
        } else {
            model.replace(model.size() - 1, after);
        }
    }
}
