package uk.gov.education.grants.govuk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/// Sends a file to be saved under a name. Nothing of it is held in memory.
public final class FileResponse {

    private FileResponse() {}

    /// What writes the file.
    @FunctionalInterface
    public interface Content {

        void writeTo(OutputStream out) throws IOException;
    }

    public static void send(
            HttpServletResponse response, String fileName, String mediaType, CacheControl caching, Content file)
            throws IOException {
        response.setContentType(mediaType);
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
            throw new IOException("A download ended before its end", broken);
        }
    }

    /// Refuses a file whose filter cannot be read, in one sentence, because a script reads it.
    public static void refuse(HttpServletResponse response, List<Problem> problems) throws IOException {
        var sentence = problems.stream()
                .map(problem -> "%s (%s)".formatted(problem.message(), problem.field()))
                .collect(Collectors.joining("; ", "This file cannot be made: ", ".\n"));
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream().write(sentence.getBytes(StandardCharsets.UTF_8));
    }
}
