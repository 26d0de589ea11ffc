package uk.gov.education.grants.govuk.component;

final class Tag {

    private Tag() {}

    static void write(Markup html, Params tag) {
        html.element("strong")
                .classes("govuk-tag", tag.get("classes"))
                .attributes(tag.group("attributes"))
                .content(tag);
    }
}
