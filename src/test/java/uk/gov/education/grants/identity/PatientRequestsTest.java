package uk.gov.education.grants.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateExpiredException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/// A provider whose certificate is over is as good as away: it is told nothing, and nothing it says is heard. The same
/// provider with a certificate of today is heard, or this would prove nothing.
class PatientRequestsTest {

    private static final String PASSPHRASE = "for a test";

    @TempDir
    Path folder;

    @Test
    void whoseCertificateIsOverIsNotHeard() throws Exception {
        certify("authority", "-startdate", "-3y", "-validity", "3650", "-ext", "bc:c");
        assertThat(asked(provider("today", "-startdate", "-1d", "-validity", "2")))
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThatThrownBy(() -> asked(provider("over", "-startdate", "-2y", "-validity", "365")))
                .hasRootCauseInstanceOf(CertificateExpiredException.class);
    }

    /// A provider that answers everything with nothing, under a certificate of the authority.
    private HttpsServer provider(String name, String... validity)
            throws IOException, InterruptedException, GeneralSecurityException {
        var signed = new ArrayList<>(List.of("-signer", "authority", "-ext", "san=ip:127.0.0.1"));
        signed.addAll(List.of(validity));
        certify(name, signed.toArray(String[]::new));
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(only(name), PASSPHRASE.toCharArray());
        var secure = SSLContext.getInstance("TLS");
        secure.init(keys.getKeyManagers(), null, null);
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(secure));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(HttpStatus.NO_CONTENT.value(), -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    /// What it answers to a client that trusts the authority.
    private HttpStatus asked(HttpsServer provider) throws IOException, GeneralSecurityException {
        var usual = SSLContext.getDefault();
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(only("authority"));
        var trusting = SSLContext.getInstance("TLS");
        trusting.init(null, trust.getTrustManagers(), null);
        SSLContext.setDefault(trusting);
        try (var answer = PatientRequests.factory()
                .createRequest(
                        URI.create("https://127.0.0.1:" + provider.getAddress().getPort()), HttpMethod.GET)
                .execute()) {
            return HttpStatus.valueOf(answer.getStatusCode().value());
        } finally {
            SSLContext.setDefault(usual);
            provider.stop(0);
        }
    }

    /// The key or certificate of one name alone.
    private KeyStore only(String name) throws IOException, GeneralSecurityException {
        var all = KeyStore.getInstance(store().toFile(), PASSPHRASE.toCharArray());
        for (var other : List.of("authority", "today", "over")) {
            if (!other.equals(name)) {
                all.deleteEntry(other);
            }
        }
        if (name.equals("authority")) {
            var certificate = all.getCertificate(name);
            all.deleteEntry(name);
            all.setCertificateEntry(name, certificate);
        }
        return all;
    }

    /// Makes a key with a certificate, by the tool that comes with Java.
    private void certify(String name, String... more) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                name,
                "-dname",
                "CN=" + name,
                "-keyalg",
                "EC",
                "-storetype",
                "PKCS12",
                "-keystore",
                store().toString(),
                "-storepass",
                PASSPHRASE));
        command.addAll(List.of(more));
        var said = folder.resolve("keytool.log");
        var ended = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        assertThat(ended).as(Files.readString(said)).isZero();
    }

    private Path store() {
        return folder.resolve("keys.p12");
    }
}
