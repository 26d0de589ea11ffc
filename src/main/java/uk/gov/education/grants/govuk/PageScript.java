package uk.gov.education.grants.govuk;

/// The one inline script of the layout, and the hash by which the content security policy knows it.
public final class PageScript {

    public static final String TEXT =
            "document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');";

    public static final String SHA256 = "sha256-GUQ5ad8JK5KmEWmROf3LZd9ge94daqNvd8xy9YS1iDw=";

    private PageScript() {}
}
