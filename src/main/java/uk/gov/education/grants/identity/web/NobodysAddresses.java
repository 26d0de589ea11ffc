package uk.gov.education.grants.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Addresses in no part of the service, such as "/no-such-page". Whoever mistypes one is told so, not asked to sign in.
final class NobodysAddresses implements RequestMatcher {

    /// What the server answers beside the pages.
    private static final Set<String> OF_THE_SERVER = Set.of("actuator", "error");

    private final SingletonSupplier<Set<String>> known;

    NobodysAddresses(SingletonSupplier<RequestMappingHandlerMapping> pages) {
        known = SingletonSupplier.of(() -> partsOf(pages.obtain()));
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return request.getMethod().equals("GET") && !known.obtain().contains(firstPart(request.getRequestURI()));
    }

    private static Set<String> partsOf(RequestMappingHandlerMapping pages) {
        return Stream.concat(
                        OF_THE_SERVER.stream(),
                        pages.getHandlerMethods().keySet().stream()
                                .flatMap(page -> page.getPatternValues().stream())
                                .map(NobodysAddresses::firstPart))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Read as pages are found by it, so that "/%62ids" is "/bids".
    private static String firstPart(String path) {
        return PathContainer.parsePath(path).elements().stream()
                .filter(PathSegment.class::isInstance)
                .map(PathSegment.class::cast)
                .findFirst()
                .map(PathSegment::valueToMatch)
                .orElse("");
    }
}
