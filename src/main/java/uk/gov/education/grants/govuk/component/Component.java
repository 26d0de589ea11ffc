package uk.gov.education.grants.govuk.component;

import java.util.Locale;
import java.util.function.BiConsumer;

/// Every component of GOV.UK Frontend that this service has, by its official name.
public enum Component {
    ACCORDION(Accordion::write),
    BACK_LINK(BackLink::write),
    BREADCRUMBS(Breadcrumbs::write),
    BUTTON(Button::write),
    CHARACTER_COUNT(CharacterCount::write),
    CHECKBOXES(Checkboxes::write),
    DATE_INPUT(DateInput::write),
    DETAILS(Details::write),
    ERROR_MESSAGE(ErrorMessage::write),
    ERROR_SUMMARY(ErrorSummary::write),
    FIELDSET(Fieldset::write),
    FILE_UPLOAD(FileUpload::write),
    FOOTER(Footer::write),
    GENERIC_HEADER(GenericHeader::write),
    HEADER(Header::write),
    HINT(Hint::write),
    INPUT(TextInput::write),
    INSET_TEXT(InsetText::write),
    LABEL(Label::write),
    NOTIFICATION_BANNER(NotificationBanner::write),
    PAGINATION(Pagination::write),
    PANEL(Panel::write),
    PASSWORD_INPUT(PasswordInput::write),
    PHASE_BANNER(PhaseBanner::write),
    RADIOS(Radios::write),
    SELECT(Select::write),
    SERVICE_NAVIGATION(ServiceNavigation::write),
    SKIP_LINK(SkipLink::write),
    SUMMARY_LIST(SummaryList::write),
    TABLE(Table::write),
    TABS(Tabs::write),
    TAG(Tag::write),
    TASK_LIST(TaskList::write),
    TEXTAREA(TextArea::write),
    WARNING_TEXT(WarningText::write);

    @SuppressWarnings("ImmutableEnumChecker") // a reference to a static method never changes
    private final BiConsumer<Markup, Params> writing;

    Component(BiConsumer<Markup, Params> writing) {
        this.writing = writing;
    }

    /// The component of this name, such as "date-input".
    public static Component named(String name) {
        return valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    public String html(Params params) {
        var html = new Markup();
        writing.accept(html, params);
        return html.toString();
    }
}
