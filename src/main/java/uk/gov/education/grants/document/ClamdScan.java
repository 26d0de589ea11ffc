package uk.gov.education.grants.document;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks clamd by its INSTREAM command. Only "stream: OK" is clean, and only "… FOUND" is a virus; whatever else comes,
/// or does not come in time, leaves the file pending.
record ClamdScan(String host, int port, Duration patience) implements VirusScan {

    private static final Logger log = LoggerFactory.getLogger(ClamdScan.class);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1_000;

    @Override
    public ScanResult scan(byte[] bytes) {
        try {
            return read(ask(bytes));
        } catch (IOException away) {
            log.warn("The virus scanner at {}:{} did not answer: {}", host, port, away.toString());
            return ScanResult.PENDING;
        }
    }

    @Override
    public String notice() {
        return "";
    }

    private String ask(byte[] bytes) throws IOException {
        try (var clamd = new Socket()) {
            var millis = Math.toIntExact(patience.toMillis());
            clamd.connect(new InetSocketAddress(host, port), millis);
            clamd.setSoTimeout(millis);
            var to = new DataOutputStream(new BufferedOutputStream(clamd.getOutputStream()));
            to.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (var from = 0; from < bytes.length; from += CHUNK) {
                var length = Math.min(CHUNK, bytes.length - from);
                to.writeInt(length);
                to.write(bytes, from, length);
            }
            to.writeInt(0);
            to.flush();
            return new String(clamd.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII);
        }
    }

    private static ScanResult read(String answer) {
        var said = answer.replace("\0", "").strip();
        if (said.equals("stream: OK")) {
            return ScanResult.CLEAN;
        }
        log.warn("The virus scanner said: {}", said);
        return said.startsWith("stream: ") && said.endsWith(" FOUND") ? ScanResult.INFECTED : ScanResult.PENDING;
    }
}
