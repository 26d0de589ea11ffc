package uk.gov.education.grants.govuk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.CacheControl;
import uk.gov.education.grants.shared.Csv;

/// Sends a CSV file to be saved under a name. Nothing of it is held in memory.
public final class CsvResponse {

    private CsvResponse() {}

    public static void send(HttpServletResponse response, String fileName, CacheControl caching, Csv file)
            throws IOException {
        FileResponse.send(response, fileName, "text/csv;charset=UTF-8", caching, file::writeTo);
    }

    /// Refuses a file whose filter cannot be read, in one sentence, because a script reads it.
    public static void refuse(HttpServletResponse response, List<Problem> problems) throws IOException {
        FileResponse.refuse(response, problems);
    }
}
