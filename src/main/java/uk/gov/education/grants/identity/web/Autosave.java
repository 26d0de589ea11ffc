package uk.gov.education.grants.identity.web;

import jakarta.servlet.http.HttpServletRequest;

/// What a page sends by itself while somebody types. Nobody looks at the answer, so it leads nowhere.
final class Autosave {

    private Autosave() {}

    static boolean is(HttpServletRequest request) {
        return "autosave".equals(request.getHeader("X-Requested-With"));
    }
}
