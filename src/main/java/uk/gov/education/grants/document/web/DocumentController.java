package uk.gov.education.grants.document.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.gov.education.grants.document.DocumentService;
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
        var asAttachment = ContentDisposition.attachment()
                .filename(opened.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(opened.type().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, asAttachment.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(opened.bytes());
    }
}
