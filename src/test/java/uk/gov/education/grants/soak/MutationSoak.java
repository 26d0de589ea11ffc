package uk.gov.education.grants.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Changes the code that decides on money, on time, on access and on what a file says, one place after the other, and
/// looks which changes no plain test notices. Tests that start the service or a database do not take part: they would
/// take hours. What was not noticed is listed in `target/mutations/index.html`.
@ExtendWith(Figures.class)
@Timeout(value = 1, unit = TimeUnit.HOURS)
class MutationSoak {

    private static final int LEAST_NOTICED = 85;

    private static final List<String> CHANGED = List.of(
            "award.Award",
            "award.AwardStatus",
            "funding.*",
            "intake.*Sheet*",
            "intake.WildCell",
            "payment.ClaimFigures",
            "payment.*Rule*",
            "shared.Csv",
            "shared.FinancialYear",
            "shared.Money",
            "shared.Percent",
            "shared.Period",
            "shared.SpendProfile",
            "*.*Access");

    private static final List<String> LOOKING = List.of(
            "AccessRulesTest",
            "RuleHandbookTest",
            "award.AwardStatusTest",
            "award.AwardTest",
            "funding.*Test",
            "intake.GrantReaderTest",
            "intake.SheetReaderTest",
            "intake.WildCellTest",
            "payment.ClaimFiguresTest",
            "payment.PaymentRulesTest",
            "shared.CsvFormulaTest",
            "shared.FinancialYearTest",
            "shared.MoneyTest",
            "shared.PercentTest",
            "shared.PeriodTest",
            "shared.SpendProfileTest");

    private static final Pattern SCORE = Pattern.compile("Generated (\\d+) mutations Killed (\\d+) \\((\\d+)%\\)");

    @TempDir
    Path folder;

    @Test
    void whateverIsChangedIsNoticed() throws IOException, InterruptedException {
        var ended = new Tool(Path.of("."), folder.resolve("log"))
                .java(
                        List.of(),
                        "org.pitest.mutationtest.commandline.MutationCoverageReport",
                        List.of(
                                "--targetClasses=" + ours(CHANGED),
                                "--targetTests=" + ours(LOOKING),
                                "--sourceDirs=src/main/java",
                                "--reportDir=target/mutations",
                                "--outputFormats=HTML,XML",
                                "--timestampedReports=false",
                                "--jvmArgs=-Ddocs.stay=true",
                                "--threads=" + Runtime.getRuntime().availableProcessors()));
        assertThat(ended.code()).as(ended.said()).isZero();
        var score = SCORE.matcher(ended.said());
        assertThat(score.find()).as(ended.said()).isTrue();
        Figures.say(
                "of %s changes to the code %s were noticed, %s per cent (goal %d)",
                score.group(1), score.group(2), score.group(3), LEAST_NOTICED);
        assertThat(Integer.parseInt(score.group(3))).isGreaterThanOrEqualTo(LEAST_NOTICED);
    }

    private static String ours(List<String> names) {
        return names.stream().map(name -> "uk.gov.education.grants." + name).collect(Collectors.joining(","));
    }
}
