package uk.gov.education.grants.govuk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import uk.gov.education.grants.shared.Csv;

/// Sends a CSV file to be saved under a name. Nothing of it is held in memory.
public final class CsvResponse {

    private CsvResponse() {}

    public static void send(HttpServletResponse response, String fileName, CacheControl caching, Csv file)
            throws IOException {
        FileResponse.send(response, "text/csv;charset=UTF-8", fileName, caching, file);
    }

    /// Refuses a file whose filter cannot be read, in one sentence, because a script reads it.
    public static void refuse(HttpServletResponse response, List<Problem> problems) throws IOException {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream().write(refusal(problems).getBytes(StandardCharsets.UTF_8));
    }

    /// That sentence.
    public static String refusal(List<Problem> problems) {
        return problems.stream()
                .map(problem -> "%s (%s)".formatted(problem.message(), problem.field()))
                .collect(Collectors.joining("; ", "This file cannot be made: ", ".\n"));
    }
}
