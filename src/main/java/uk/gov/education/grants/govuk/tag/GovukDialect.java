package uk.gov.education.grants.govuk.tag;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;

/// The `govuk:` tags of this service's pages, and what each of them writes.
@Component
public final class GovukDialect extends AbstractProcessorDialect {

    /// The tags come after `th:each`, `th:if` and `th:with` on the same element.
    static final int AFTER_CONDITIONS = 1000;

    public GovukDialect() {
        super("GOV.UK", "govuk", AFTER_CONDITIONS);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(
                new EmptyTag(prefix, "input", FieldTags::input),
                new EmptyTag(prefix, "money", FieldTags::money),
                new EmptyTag(prefix, "password", FieldTags::password),
                new EmptyTag(prefix, "textarea", FieldTags::textarea),
                new EmptyTag(prefix, "words", FieldTags::words),
                new EmptyTag(prefix, "date", FieldTags::date),
                new EmptyTag(prefix, "file", FieldTags::file),
                new EmptyTag(prefix, "radios", Choices::radios),
                new EmptyTag(prefix, "checkboxes", Choices::checkboxes),
                new EmptyTag(prefix, "checkbox", Choices::checkbox),
                new EmptyTag(prefix, "select", Choices::select),
                new EmptyTag(prefix, "button", BlockTags::button),
                new EmptyTag(prefix, "errors", BlockTags::errors),
                new EmptyTag(prefix, "tag", BlockTags::tag),
                new EmptyTag(prefix, "warning", BlockTags::warning),
                new EmptyTag(prefix, "back", BlockTags::back),
                new EmptyTag(prefix, "breadcrumbs", BlockTags::breadcrumbs),
                new EmptyTag(prefix, "pagination", BlockTags::pagination),
                new EmptyTag(prefix, "component", BlockTags::component),
                new BodyTag(prefix, "details", BlockTags::details),
                new BodyTag(prefix, "inset", BlockTags::inset),
                new BodyTag(prefix, "panel", BlockTags::panel),
                new BodyTag(prefix, "banner", BlockTags::banner),
                new EmptyTag(prefix, "skip-link", LayoutTags::skipLink),
                new EmptyTag(prefix, "header", LayoutTags::header),
                new BodyTag(prefix, "phase", LayoutTags::phase),
                new BodyTag(prefix, "navigation", LayoutTags::navigation),
                new EmptyTag(prefix, "footer", LayoutTags::footer));
    }
}
