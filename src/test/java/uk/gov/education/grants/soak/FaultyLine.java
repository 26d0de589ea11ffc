package uk.gov.education.grants.soak;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/// The line between a service and its database, which can be slow and can break. It breaks after the database has
/// done what it was asked and before the service is told.
final class FaultyLine implements AutoCloseable {

    private final Cluster cluster;
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService lines = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger breaks = new AtomicInteger();
    private volatile Duration delay = Duration.ZERO;
    private volatile int answersUntilABreak;

    FaultyLine(Cluster cluster) throws IOException {
        this.cluster = cluster;
        lines.submit(this::letIn);
    }

    /// Where the service finds its database.
    String url() {
        return "jdbc:postgresql://localhost:%d/postgres".formatted(door.getLocalPort());
    }

    /// From now on whatever is asked arrives so much later.
    void delay(Duration each) {
        delay = each;
    }

    /// From now on one answer of so many is lost, at random, and its connection with it; 0 loses none.
    void loseOneAnswerOf(int many) {
        answersUntilABreak = many;
    }

    int breaks() {
        return breaks.get();
    }

    @Override
    public void close() throws IOException {
        door.close();
        lines.shutdownNow();
    }

    private Void letIn() throws IOException {
        while (!door.isClosed()) {
            var service = door.accept();
            var database = new Socket(InetAddress.getLoopbackAddress(), cluster.port());
            service.setTcpNoDelay(true);
            database.setTcpNoDelay(true);
            lines.submit(() -> carry(service, database, this::askLater));
            lines.submit(() -> carry(database, service, this::answerUnlessItBreaks));
        }
        return null;
    }

    @FunctionalInterface
    private interface Carrier {

        /// @return whether the line holds
        boolean carry(byte[] bytes, int length, OutputStream to) throws IOException, InterruptedException;
    }

    private Void carry(Socket from, Socket to, Carrier carrier) throws InterruptedException {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            var bytes = new byte[65_536];
            var length = in.read(bytes);
            while (length >= 0 && carrier.carry(bytes, length, out)) {
                length = in.read(bytes);
            }
        } catch (IOException eitherHasGone) {
            // and so has the other, now
        }
        return null;
    }

    private boolean askLater(byte[] bytes, int length, OutputStream to) throws IOException, InterruptedException {
        Thread.sleep(delay);
        to.write(bytes, 0, length);
        return true;
    }

    private boolean answerUnlessItBreaks(byte[] bytes, int length, OutputStream to) throws IOException {
        if (answersUntilABreak > 0 && ThreadLocalRandom.current().nextInt(answersUntilABreak) == 0) {
            breaks.incrementAndGet();
            return false;
        }
        to.write(bytes, 0, length);
        return true;
    }
}
