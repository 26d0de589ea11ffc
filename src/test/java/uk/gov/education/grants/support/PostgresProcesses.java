package uk.gov.education.grants.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The processes of a PostgreSQL that a test has started itself, to be killed or frozen. It touches no others.
public final class PostgresProcesses {

    private final Path folder;

    /// @param folder where the server keeps its data
    public PostgresProcesses(Path folder) {
        this.folder = folder;
    }

    public boolean areHere() {
        return !postmaster().isEmpty();
    }

    /// As when the power goes: no process of the server gets a word in.
    public void kill() {
        all().forEach(ProcessHandle::destroyForcibly);
        all().forEach(process -> process.onExit().join());
    }

    /// As when the machine hangs: what is asked is taken by the kernel, and nothing is answered.
    public void freeze() {
        // One that it begins meanwhile would go on.
        signal("STOP", postmaster().stream());
        signal("STOP", all());
    }

    public void thaw() {
        signal("CONT", all());
    }

    private static void signal(String name, Stream<ProcessHandle> processes) {
        var command = Stream.concat(
                        Stream.of("kill", "-" + name), processes.map(process -> String.valueOf(process.pid())))
                .toList();
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// The postmaster first: it would start anew what is killed before it.
    private Stream<ProcessHandle> all() {
        return postmaster().stream().flatMap(first -> Stream.concat(Stream.of(first), first.descendants()));
    }

    private List<ProcessHandle> postmaster() {
        try {
            var pid = Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
            return ProcessHandle.of(pid).stream().toList();
        } catch (IOException gone) {
            return List.of();
        }
    }
}
