package uk.gov.education.grants.bid.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import uk.gov.education.grants.bid.Section;
import uk.gov.education.grants.shared.NotFound;

/// Gives a handler the section of its address: "/bids/{bid}/{section}" or "/bids/{bid}/answers/{number}".
@Component
class SectionResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Section.class;
    }

    @Override
    public Section resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST)
                        instanceof Map<?, ?> parts
                ? sectionOf(parts)
                : absent();
    }

    private static Section sectionOf(Map<?, ?> parts) {
        if (parts.get("number") instanceof String number) {
            return number.matches("[1-9]\\d{0,2}") ? Section.answer(Integer.parseInt(number)) : absent();
        }
        return Section.at(String.valueOf(parts.get("section"))).orElseGet(SectionResolver::absent);
    }

    private static Section absent() {
        throw new NotFound("A bid has no such section.");
    }
}
