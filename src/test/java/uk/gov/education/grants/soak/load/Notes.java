package uk.gov.education.grants.soak.load;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// Notes down what the service has acknowledged, line by line, and counts its answers, so that both
/// can be compared with what is in the database afterwards.
final class Notes {

    private static final Path FILE = Path.of(System.getProperty("soak.notes"));

    private final PrintWriter lines;
    private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();

    Notes() {
        try {
            lines = new PrintWriter(Files.newBufferedWriter(FILE));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Something was acknowledged.
    synchronized void write(String what, String reference, String detail) {
        lines.printf("%s %s %s%n", what, reference, detail);
    }

    /// An answer came.
    void count(int status, boolean saysWhenToTryAgain) {
        answers.computeIfAbsent(status + (saysWhenToTryAgain ? "+" : ""), _ -> new LongAdder())
                .increment();
    }

    synchronized void close() {
        new TreeMap<>(answers).forEach((answer, times) -> lines.printf("answered %s %d%n", answer, times.sum()));
        lines.close();
    }
}
