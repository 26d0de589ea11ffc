package uk.gov.education.grants.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every parser of what comes from outside, each in a process of its own, two at once: a million inputs or a minute,
/// led
/// by which lines of the code they reach. `-Dsoak.fuzz=10` is over after ten seconds each. What breaks one is put into
/// the
/// message; it becomes a test of that parser.
@ExtendWith(Figures.class)
@Timeout(value = 1, unit = TimeUnit.HOURS)
class FuzzSoak {

    private static final int RUNS = 1_000_000;
    private static final int SECONDS = Integer.getInteger("soak.fuzz", 60);
    private static final Pattern DONE = Pattern.compile("Done (\\d+) runs in (\\d+) second");

    @TempDir
    Path folder;

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @ValueSource(
            strings = {
                "document.FileCheckFuzz#archive",
                "document.FileCheckFuzz#file",
                "document.FileCheckFuzz#name",
                "govuk.ReadingFuzz#day",
                "govuk.ReadingFuzz#everythingElse",
                "govuk.ReadingFuzz#money",
                "intake.IntakeFuzz#cell",
                "intake.IntakeFuzz#spreadsheet",
                "intake.IntakeFuzz#table",
                "payment.BankResultFuzz#answer"
            })
    void whateverComesInIsReadOrRefused(String parser) throws IOException, InterruptedException {
        var ended = new Tool(folder, folder.resolve("log"))
                .java(
                        List.of("-Xmx1g"),
                        "com.code_intelligence.jazzer.Jazzer",
                        List.of(
                                "--target_class=uk.gov.education.grants." + parser.substring(0, parser.indexOf('#')),
                                "--target_method=" + parser.substring(parser.indexOf('#') + 1),
                                "--instrumentation_includes=uk.gov.education.grants.**",
                                "-runs=" + RUNS,
                                "-max_total_time=" + SECONDS));
        assertThat(ended.code()).as(ended.said()).isZero();
        var done = DONE.matcher(ended.said());
        assertThat(done.find()).as(ended.said()).isTrue();
        Figures.say("%s: %,d inputs in %s s", parser, Long.parseLong(done.group(1)), done.group(2));
    }
}
