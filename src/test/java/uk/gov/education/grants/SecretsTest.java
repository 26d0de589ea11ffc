package uk.gov.education.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// No file of the house holds a secret: neither a key of anybody's service, nor a password, nor an address with one in
/// it. The forms of keys are those that their issuers publish so that they can be looked for.
class SecretsTest {

    private static final Map<String, Pattern> SECRETS = Map.ofEntries(
            secret("private key", "-----BEGIN[ A-Z0-9_-]{0,100}PRIVATE KEY( BLOCK)?-----"),
            secret("key of Amazon", "\\b(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}\\b"),
            secret("key of Azure", "AccountKey=[A-Za-z0-9+/]{40,}"),
            secret("key of Google", "\\bAIza[\\w-]{35}"),
            secret("token of GitHub", "\\b(?:gh[oprsu]_[0-9A-Za-z]{36}|github_pat_\\w{82})"),
            secret("token of GitLab", "\\bgl(?:pat|dt|rt|cbt)-[\\w-]{20}"),
            secret("token of Slack", "\\bxox[abeoprs]-[\\w-]{10,}"),
            secret("hook of Slack", "hooks\\.slack\\.com/(?:services|workflows|triggers)/[\\w/+]{20,}"),
            secret("key of Stripe", "\\b[rs]k_(?:live|test|prod)_[0-9A-Za-z]{10,}"),
            secret("key of SendGrid", "\\bSG\\.[\\w-]{20,24}\\.[\\w-]{39,50}"),
            secret("token of npm", "\\bnpm_[0-9A-Za-z]{36}"),
            secret(
                    "key of GOV.UK Notify",
                    "-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
            secret("JSON Web Token", "\\bey[\\w-]{17,}\\.ey[\\w-]{17,}\\.[\\w-]{10,}"),
            secret("hash of a password", "\\$(?:argon2id?\\$v=|2[aby]\\$\\d\\d\\$)"),
            secret(
                    "address with a password",
                    "\\b[a-z][a-z0-9+.-]{1,20}://[^\\s/:@\"'<>]{1,100}:[^\\s/:@\"'<>${]{1,100}@"),
            secret("password of PostgreSQL", "(?i)jdbc:\\S{1,200}[?&]password=[^&\\s\"'${]{3,}"),
            secret(
                    "password or key in a setting",
                    "(?i)(?:password|passwd|secret|token|api_?-?key)[a-z_]{0,20}[\"']?\\s{0,3}[:=]\\s{0,3}[\"']([^\"'\\s${<]{8,})[\"']"));

    /// What looks like a secret and is none, with the reason.
    private static final Map<String, String> NO_SECRETS = Map.of(
            "PASSWORD = \"demonstration\"",
            "stands on the sign-in page of the demonstration, which is in no jar",
            "passwordHidden\":\"passwordShown\"",
            "names of words in GOV.UK Frontend",
            "PasswordText\": \"Datguddia\"",
            "the Welsh word on a button of GOV.UK Frontend");

    /// Not of the house: what the build makes, what a run leaves, and what Git keeps for itself.
    private static final Set<String> NOT_OURS = Set.of(".git", "target", ".data", ".idea", ".vscode", ".settings");

    @Test
    void noFileHoldsASecret() throws IOException {
        var files = files();
        assertThat(files).hasSizeGreaterThan(1_000).contains(Path.of("pom.xml"), Path.of("README.md"));
        assertThat(files.parallelStream()
                        .flatMap(file -> secretsIn(text(file)).map(found -> file + " holds a " + found)))
                .isEmpty();
    }

    @Test
    void whatIsAllowedIsThere() throws IOException {
        var all = files().stream().map(SecretsTest::text).toList();
        assertThat(NO_SECRETS.keySet()).allSatisfy(allowed -> assertThat(all).anyMatch(text -> text.contains(allowed)));
    }

    /// In two parts each, or this file would hold them.
    static Stream<String> planted() {
        return Stream.of(
                "-----BEGIN RSA PRI" + "VATE KEY-----",
                "-----BEGIN PRI" + "VATE KEY-----",
                "aws = AKI" + "AIOSFODNN7EXAMPLE",
                "AccountK" + "ey=" + "Abc+/123".repeat(10) + "==",
                "AIz" + "aSyA" + "x".repeat(32),
                "ghp" + "_" + "a1B2c3".repeat(6),
                "github" + "_pat_" + "a".repeat(82),
                "glpat" + "-" + "x".repeat(20),
                "xoxb" + "-123456789012-abcdef",
                "https://hooks.sl" + "ack.com/services/T00000000/B00000000/XXXXXXXX",
                "sk_" + "live_4eC39HqLyjWDarjtT1zdp7dc",
                "SG" + "." + "a".repeat(22) + "." + "b".repeat(43),
                "npm" + "_" + "a1B2c3".repeat(6),
                "live-26785a09-ab16-4eb0-8407-" + "a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0",
                "eyJhbGciOiJIUzI1NiJ9" + ".eyJzdWIiOiIxMjM0NTY3ODkwIn0" + ".dozjgNryP4J3jVmNHl0w5N",
                "$argon" + "2id$v=19$m=16384,t=2,p=1$c2FsdA$aGFzaA",
                "$2" + "a$10$N9qo8uLOickgx2ZMRZoMye",
                "postgres://grants:" + "kettle@db.example.org/grants",
                "jdbc:postgresql://db.example.org/grants?user=grants&pass" + "word=kettle",
                "api" + "Key: 'kettle-orbit-thimble'",
                "GRANTS_PASS" + "WORD=\"kettle-orbit\"");
    }

    @ParameterizedTest
    @MethodSource("planted")
    void oneThatIsPlantedIsFound(String planted) {
        assertThat(secretsIn("first line\n  " + planted + "\nlast line"))
                .as(planted)
                .isNotEmpty();
    }

    @Test
    void everyKindIsPlantedOnce() {
        assertThat(planted().flatMap(SecretsTest::secretsIn).map(found -> found.replaceAll(":.*", "")))
                .containsAll(SECRETS.keySet());
    }

    private static Map.Entry<String, Pattern> secret(String kind, String pattern) {
        return Map.entry(kind, Pattern.compile(pattern));
    }

    /// What is found is shown in part only, because it goes into the log of the build.
    private static Stream<String> secretsIn(String text) {
        return SECRETS.entrySet().stream()
                .flatMap(secret -> secret.getValue()
                        .matcher(text)
                        .results()
                        .filter(found -> NO_SECRETS.keySet().stream().noneMatch(found.group()::contains)
                                && NO_SECRETS.keySet().stream().noneMatch(allowed -> allowed.contains(found.group())))
                        .map(found -> secret.getKey() + ": "
                                + found.group()
                                        .substring(0, Math.min(12, found.group().length())) + "…"));
    }

    private static List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        Files.walkFileTree(Path.of("."), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_OURS.contains(folder.normalize().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(file.normalize());
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    /// Byte for byte: a key in a picture is a key.
    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
