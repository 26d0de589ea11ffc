package uk.gov.education.grants.govuk.tag;

import java.util.function.Function;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractElementTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

/// A tag that is told all by its attributes, such as `<govuk:input …/>`.
final class EmptyTag extends AbstractElementTagProcessor {

    private final Function<Given, String> writing;

    EmptyTag(String prefix, String name, Function<Given, String> writing) {
        super(TemplateMode.HTML, prefix, name, true, null, false, GovukDialect.AFTER_CONDITIONS);
        this.writing = writing;
    }

    @Override
    protected void doProcess(ITemplateContext page, IProcessableElementTag tag, IElementTagStructureHandler structure) {
        var given = new Given(page, tag);
        structure.replaceWith(writing.apply(given), false);
        given.refuseUnread();
    }
}
