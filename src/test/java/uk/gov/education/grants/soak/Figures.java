package uk.gov.education.grants.soak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestWatcher;
import tools.jackson.databind.json.JsonMapper;

/// Keeps what the soak has measured, and prints it as one table when all of it has run: "N passed, N failed" is its
/// last line. The same stands in `target/soak.json`, with the commit and the machine it was measured on.
final class Figures implements BeforeAllCallback, TestWatcher {

    private static final Table TABLE = new Table();

    /// Two tests may run at once, and the lines of each stand together.
    private static final ThreadLocal<List<String>> SAID = ThreadLocal.withInitial(ArrayList::new);

    /// Puts one figure into the table.
    static void say(String line, Object... figures) {
        SAID.get().add("  " + line.formatted(figures));
    }

    /// @param began what `System.nanoTime()` was
    static long millisSince(long began) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(Namespace.GLOBAL).computeIfAbsent(Table.class, _ -> TABLE);
    }

    @Override
    public void testSuccessful(ExtensionContext context) {
        TABLE.passed.incrementAndGet();
        end("passed: " + named(context));
    }

    @Override
    public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
        TABLE.failed.incrementAndGet();
        end("FAILED: " + named(context) + ": " + cause);
    }

    @Override
    public void testAborted(ExtensionContext context, @Nullable Throwable cause) {
        end("not run: %s: %s".formatted(named(context), cause == null ? "" : cause.getMessage()));
    }

    private static void end(String how) {
        SAID.get().add(how);
        TABLE.lines.addAll(SAID.get());
        SAID.remove();
    }

    private static String named(ExtensionContext context) {
        return context.getRequiredTestClass().getSimpleName() + "#"
                + context.getRequiredTestMethod().getName();
    }

    /// All of it, as a machine reads it.
    ///
    /// @param megabytes of memory for tests
    private record Run(
            String commit,
            Instant endedAt,
            int processors,
            long megabytes,
            String java,
            int passed,
            int failed,
            List<String> lines) {

        static Run of(int passed, int failed, List<String> lines) throws IOException {
            return new Run(
                    whatStandsHere(),
                    Instant.now(),
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.getRuntime().maxMemory() >> 20,
                    Runtime.version().toString(),
                    passed,
                    failed,
                    lines);
        }

        /// "" where this is no clone.
        private static String whatStandsHere() throws IOException {
            var git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=40").start();
            return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private static final class Table implements AutoCloseable {

        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final AtomicInteger passed = new AtomicInteger();
        private final AtomicInteger failed = new AtomicInteger();

        @Override
        public void close() throws IOException {
            var run = Run.of(passed.get(), failed.get(), List.copyOf(lines));
            System.out.printf(
                    "%nOn %d processors, %d MB of memory for tests, Java %s%n",
                    run.processors(), run.megabytes(), run.java());
            run.lines().forEach(System.out::println);
            System.out.printf("%d passed, %d failed%n", run.passed(), run.failed());
            Files.writeString(
                    Path.of("target", "soak.json"), JsonMapper.shared().writeValueAsString(run));
        }
    }
}
