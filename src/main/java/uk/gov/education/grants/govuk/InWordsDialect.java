package uk.gov.education.grants.govuk;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/// Gives templates `#in`.
@Component
class InWordsDialect extends AbstractDialect implements IExpressionObjectDialect {

    private static final String NAME = "in";

    InWordsDialect() {
        super("In words");
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return new IExpressionObjectFactory() {
            @Override
            public Set<String> getAllExpressionObjectNames() {
                return Set.of(NAME);
            }

            @Override
            public @Nullable Object buildObject(IExpressionContext context, String name) {
                return NAME.equals(name) ? new InWords() : null;
            }

            @Override
            public boolean isCacheable(String name) {
                return true;
            }
        };
    }
}
