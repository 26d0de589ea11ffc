package uk.gov.education.grants.document.web;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.gov.education.grants.document.DocumentService;
import uk.gov.education.grants.govuk.UploadResponse;
import uk.gov.education.grants.shared.Actor;

/// The only way out for a document: to those who may read it, to be saved and never shown in the page.
@Controller
class DocumentController {

    private final DocumentService documents;

    DocumentController(DocumentService documents) {
        this.documents = documents;
    }

    @GetMapping("/documents/{document}")
    ResponseEntity<byte[]> open(Actor actor, @PathVariable UUID document) {
        var opened = documents.open(actor, document);
        return UploadResponse.of(opened.name(), opened.type().mediaType(), opened.bytes());
    }
}
