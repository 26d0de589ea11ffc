package uk.gov.education.grants.govuk.component;

final class FileUpload {

    private FileUpload() {}

    static void write(Markup html, Params upload) {
        var id = upload.text("id", upload.text("name"));
        var group = upload.group("formGroup");
        FormGroup.labelled(html, upload, id, () -> {
            html.content(group.group("beforeInput"));
            if (upload.has("javascript")) {
                html.element("div")
                        .classes("govuk-file-upload-wrapper", upload.get("wrapperClasses"))
                        .attributes(enhancement(upload))
                        .body(() -> field(html, upload, id));
            } else {
                field(html, upload, id);
            }
            html.content(group.group("afterInput"));
        });
    }

    private static Params enhancement(Params upload) {
        var attributes = new Params().set("data-module", "govuk-file-upload");
        Translations.add(attributes, "choose-files-button", upload.get("chooseFilesButtonText"));
        Translations.add(attributes, "no-file-chosen", upload.get("noFileChosenText"));
        Translations.add(attributes, "multiple-files-chosen", upload.get("multipleFilesChosenText"));
        Translations.add(attributes, "drop-instruction", upload.get("dropInstructionText"));
        Translations.add(attributes, "entered-drop-zone", upload.get("enteredDropZoneText"));
        Translations.add(attributes, "left-drop-zone", upload.get("leftDropZoneText"));
        upload.group("wrapperAttributes").asMap().forEach(attributes::set);
        return attributes;
    }

    private static void field(Markup html, Params upload, String id) {
        html.element("input")
                .classes(
                        "govuk-file-upload",
                        upload.get("classes"),
                        upload.has("errorMessage") ? "govuk-file-upload--error" : "")
                .attribute("id", id)
                .attribute("name", upload.get("name"))
                .attribute("type", "file")
                .flag("disabled", upload.has("disabled"))
                .flag("multiple", upload.has("multiple"))
                .given("aria-describedby", FormGroup.describedBy(upload, id))
                .attributes(upload.group("attributes"))
                .empty();
    }
}
