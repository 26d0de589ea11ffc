package uk.gov.education.grants.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/// Runs a load of Gatling in a process of its own, and reads what it has measured.
final class Load {

    private static final String LOADS = "uk.gov.education.grants.soak.load.";

    /// What was measured, in milliseconds.
    ///
    /// @param errors what went wrong, each with how often
    record Measured(long requests, long failed, long mean, long p95, long p99, List<String> errors) {}

    private final Path folder;

    /// @param folder where it keeps what it says
    Load(Path folder) {
        this.folder = folder;
    }

    /// @param name of the simulation's class
    /// @param settings that it reads as system properties
    Measured run(String name, Map<String, String> settings) throws IOException, InterruptedException {
        var options = new ArrayList<>(List.of(
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Dlogback.configurationFile=gatling-logback.xml",
                // nothing of this leaves the machine
                "-Dgatling.data.enableAnalytics=false",
                "-Dgatling.http.warmUpUrl="));
        settings.forEach((key, value) -> options.add("-D" + key + "=" + value));
        return measuredIn(new Tool(folder, folder.resolve(name + ".log"))
                .java(
                        options,
                        "io.gatling.app.Gatling",
                        List.of(
                                "-s",
                                LOADS + name,
                                "-rf",
                                folder.resolve("gatling").toString()))
                .said());
    }

    static Path fileOfOneMegabyte(Path folder) throws IOException {
        var letters = new Random(1).ints(1_000_000, 'a', 'z' + 1);
        return Files.writeString(
                folder.resolve("plan.txt"),
                letters.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append));
    }

    /// The last table is that of the whole run.
    private static Measured measuredIn(String said) {
        return new Measured(
                figure(said, "request count", 1),
                figure(said, "request count", 3),
                figure(said, "mean response time (ms)", 1),
                figure(said, "response time 95th percentile (ms)", 1),
                figure(said, "response time 99th percentile (ms)", 1),
                errorsIn(said));
    }

    private static List<String> errorsIn(String said) {
        var last = said.lastIndexOf("---- Errors ---");
        return last < 0
                ? List.of()
                : said.substring(last)
                        .lines()
                        .skip(1)
                        .takeWhile(line -> !line.startsWith("===="))
                        .map(String::strip)
                        .toList();
    }

    private static long figure(String said, String name, int column) {
        return Pattern.compile(Pattern.quote("> " + name)
                        + "\\s*\\|\\s*([\\d,]+|-|—)\\s*\\|\\s*([\\d,]+|-|—)\\s*\\|\\s*([\\d,]+|-|—)")
                .matcher(said)
                .results()
                .reduce((_, last) -> last)
                .map(line -> line.group(column).replace(",", ""))
                .map(digits -> digits.matches("\\d+") ? Long.parseLong(digits) : 0)
                .orElseThrow(() -> new IllegalStateException("The load said nothing of its " + name + ":\n" + said));
    }
}
