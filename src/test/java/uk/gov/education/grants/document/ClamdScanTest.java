package uk.gov.education.grants.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What clamd says, and what we make of it.
class ClamdScanTest {

    @ParameterizedTest
    @CsvSource({
        "stream: OK, CLEAN",
        "stream: Eicar-Test-Signature FOUND, INFECTED",
        "stream: OK maybe, PENDING",
        "INSTREAM size limit exceeded. ERROR, PENDING",
        "FOUND, PENDING",
        "'', PENDING"
    })
    void onlyOkIsCleanAndOnlyFoundIsAVirus(String said, ScanResult result) throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var heard = CompletableFuture.supplyAsync(() -> answer(server, said));
            assertThat(scanner(server.getLocalPort()).scan(new byte[100_000])).isEqualTo(result);
            assertThat(heard.get()).isEqualTo(100_000);
        }
    }

    @Test
    void aScannerThatSaysNothingIsNotWaitedForForEver() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(scanner(silent.getLocalPort()).scan(new byte[10])).isEqualTo(ScanResult.PENDING);
        }
    }

    @Test
    void aScannerThatIsAwayLeavesTheFilePending() throws IOException {
        int free;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = closed.getLocalPort();
        }
        assertThat(scanner(free).scan(new byte[10])).isEqualTo(ScanResult.PENDING);
    }

    private static ClamdScan scanner(int port) {
        return new ClamdScan("127.0.0.1", port, Duration.ofMillis(700));
    }

    /// How many bytes of the file came.
    private static int answer(ServerSocket server, String said) {
        try (var asked = server.accept()) {
            var in = new DataInputStream(asked.getInputStream());
            assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
            var total = 0;
            for (var length = in.readInt(); length > 0; length = in.readInt()) {
                total += in.readNBytes(length).length;
            }
            asked.getOutputStream().write((said + "\0").getBytes(StandardCharsets.US_ASCII));
            return total;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
