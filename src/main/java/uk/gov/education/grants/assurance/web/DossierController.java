package uk.gov.education.grants.assurance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.gov.education.grants.assurance.DossierService;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.shared.Actor;

@Controller
class DossierController {

    private final DossierService dossiers;

    DossierController(DossierService dossiers) {
        this.dossiers = dossiers;
    }

    @GetMapping("/bids/{bid}/dossier.zip")
    void download(Actor actor, @PathVariable BidReference bid, HttpServletResponse response) throws IOException {
        var dossier = dossiers.of(actor, bid);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(bid + "-dossier.zip")
                        .build()
                        .toString());
        try {
            dossier.writeTo(response.getOutputStream());
        } catch (RuntimeException broken) {
            if (!response.isCommitted()) {
                response.reset();
                throw broken;
            }
            // Half a file must not look whole: no page turns this into an answer, and the server cuts the connection.
            throw new IOException("A dossier ended before its last entry", broken);
        }
    }
}
