package uk.gov.education.grants.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A program that somebody else wrote, run as a process of its own, which ends with this one.
final class Tool {

    private static final long MOST_HOURS = 3;

    private final Path folder;
    private final Path log;

    /// How it ended, and all that it said.
    record Ended(int code, String said) {}

    /// @param folder which it works in, and where `log` keeps what it says
    Tool(Path folder, Path log) {
        this.folder = folder;
        this.log = log;
    }

    /// Runs a class of the test's own class path in a Java of its own.
    Ended java(List<String> options, String main, List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(options);
        command.addAll(List.of(
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), main));
        command.addAll(arguments);
        return run(command);
    }

    Ended run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(MOST_HOURS, TimeUnit.HOURS)) {
                throw new IllegalStateException("It did not end; see " + log);
            }
            return new Ended(process.exitValue(), Files.readString(log));
        } finally {
            Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                    .toList()
                    .forEach(ProcessHandle::destroyForcibly);
        }
    }
}
