package uk.gov.education.grants.govuk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Gives a handler what was typed. Line ends come as "\n" whatever the browser sends, so that text counts the same
/// everywhere.
@Component
class TypedResolver implements HandlerMethodArgumentResolver {

    private static final Set<String> NOT_TYPED = Set.of("_csrf");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Typed.class;
    }

    @Override
    public Typed resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return typedIn(request.getParameterMap());
    }

    static Typed typedIn(HttpServletRequest request) {
        return typedIn(request.getParameterMap());
    }

    private static Typed typedIn(Map<String, String[]> parameters) {
        var fields = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, texts) -> {
            if (!NOT_TYPED.contains(name)) {
                fields.put(
                        name,
                        Arrays.stream(texts)
                                .map(text -> text.replace("\r\n", "\n").replace('\r', '\n'))
                                .toList());
            }
        });
        return new Typed(fields);
    }
}
