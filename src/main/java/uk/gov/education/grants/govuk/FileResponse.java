package uk.gov.education.grants.govuk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import uk.gov.education.grants.shared.Contents;

/// Sends a file to be saved under a name. Nothing of it is held in memory.
public final class FileResponse {

    private FileResponse() {}

    public static void send(
            HttpServletResponse response, String type, String fileName, CacheControl caching, Contents file)
            throws IOException {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, caching.getHeaderValue());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(fileName).build().toString());
        try {
            file.writeTo(response.getOutputStream());
        } catch (RuntimeException broken) {
            if (!response.isCommitted()) {
                response.reset();
                throw broken;
            }
            // Half a file must not look whole: no page turns this into an answer, and the server cuts the connection.
            throw new IOException("A download ended before its last line", broken);
        }
    }
}
