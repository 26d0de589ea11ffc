package uk.gov.education.grants.soak;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// Editors who write beside each other, each at a desk of their own.
final class Desks implements AutoCloseable {

    private final List<Editor> editors = new ArrayList<>();
    private final List<Future<?>> work = new ArrayList<>();
    private final ExecutorService desks = Executors.newVirtualThreadPerTaskExecutor();

    Desks(Origin service, int people) throws IOException, InterruptedException {
        for (var number = 1; number <= people; number++) {
            editors.add(Editor.begin(service, "Kept whatever happens, " + number));
        }
        editors.forEach(editor -> work.add(desks.submit(editor)));
    }

    long acknowledged() {
        return editors.stream().mapToLong(Editor::acknowledged).sum();
    }

    /// Waits until each of them could have been told once more that a text is saved.
    ///
    /// @return after how many milliseconds that was
    long untilTheNextIsAcknowledged(Runnable restart) throws InterruptedException {
        var began = System.nanoTime();
        var before = acknowledged();
        restart.run();
        while (acknowledged() <= before + editors.size()) {
            Thread.sleep(10);
        }
        return Figures.millisSince(began);
    }

    /// All stop, look once more at what is there, and say what they miss.
    List<String> end() throws InterruptedException {
        editors.forEach(Editor::stop);
        desks.shutdown();
        if (!desks.awaitTermination(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("They wait for an answer that does not come");
        }
        for (var each : work) {
            each.resultNow();
        }
        for (var editor : editors) {
            editor.lookOnceMore();
        }
        Figures.say(
                "%,d saves acknowledged, %,d lost; %,d without an answer, of which %,d had arrived",
                acknowledged() + editors.stream().mapToLong(Editor::lostSaves).sum(),
                editors.stream().mapToLong(Editor::lostSaves).sum(),
                outages(),
                editors.stream().mapToLong(Editor::hadArrived).sum());
        return lost();
    }

    List<String> lost() {
        return editors.stream().flatMap(editor -> editor.lost().stream()).toList();
    }

    /// How often no acknowledgement came.
    long outages() {
        return editors.stream().mapToLong(Editor::outages).sum();
    }

    Optional<Instant> lostFrom() {
        return editors.stream().flatMap(editor -> editor.lostFrom().stream()).min(Instant::compareTo);
    }

    Set<Integer> failures() {
        return editors.stream().flatMap(editor -> editor.failures().stream()).collect(Collectors.toSet());
    }

    List<String> refused() {
        return editors.stream().flatMap(editor -> editor.refused().stream()).toList();
    }

    @Override
    public void close() {
        editors.forEach(Editor::stop);
        desks.shutdownNow();
    }
}
