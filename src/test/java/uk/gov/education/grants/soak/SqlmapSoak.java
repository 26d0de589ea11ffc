package uk.gov.education.grants.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.gov.education.grants.support.Site;

/// sqlmap tries every search, filter and order of every page, as the people whose pages they are, whether what is
/// typed reaches the database as SQL; and a page of its own where it does, which it has to find.
@ExtendWith(Figures.class)
@Timeout(value = 1, unit = TimeUnit.HOURS)
class SqlmapSoak {

    private static final Path PROGRAM = Path.of("/usr/bin/sqlmap");
    private static final Pattern FOUND = Pattern.compile("identified the following injection point");
    private static final Pattern NOT_FOUND = Pattern.compile("all tested parameters do not appear to be injectable");

    @TempDir
    Path folder;

    /// How many addresses take SQL, and how many were found not to.
    private record Told(long taking, long safe) {}

    @BeforeEach
    void itIsHere() {
        assumeTrue(Files.isExecutable(PROGRAM), "sqlmap is not installed");
    }

    @Test
    void noAddressTakesSql() throws Exception {
        try (var cluster = Cluster.withDemonstration(folder.resolve("postgres"), Map.of())
                        .start();
                var service = new Instance(cluster, folder.resolve("service.log"))
                        .start()
                        .whenReady()) {
            var addresses = new TreeMap<String, Map<String, String>>();
            new Site(cluster.db())
                    .pages().stream()
                            .filter(page -> page.address().contains("=") && page.status() == 200)
                            .forEach(page -> addresses
                                    .computeIfAbsent(page.who(), _ -> new TreeMap<>())
                                    .put(
                                            parametersOf(page.address()),
                                            service.at(page.address()).toString()));
            for (var each : addresses.entrySet()) {
                var person = each.getKey().equals("public")
                        ? Person.anybody(service)
                        : Person.signedIn(service, each.getKey() + "@example.org");
                assertThat(look(List.copyOf(each.getValue().values()), person.cookies()))
                        .as("%s at %s", each.getKey(), each.getValue().values())
                        .isEqualTo(new Told(0, each.getValue().size()));
            }
            Figures.say(
                    "sqlmap found no SQL taken by %d addresses of %d people",
                    addresses.values().stream().mapToInt(Map::size).sum(), addresses.size());
        }
    }

    /// The control: a tool that finds nothing here would find nothing anywhere.
    @Test
    void anAddressThatTakesSqlIsFound() throws Exception {
        try (var cluster = new Cluster(folder.resolve("postgres"), Map.of()).start()) {
            var careless = careless(cluster.db());
            try {
                var address = "http://localhost:%d/?name=postgres"
                        .formatted(careless.getAddress().getPort());
                assertThat(look(List.of(address), "").taking()).isEqualTo(1);
            } finally {
                careless.stop(0);
            }
        }
    }

    /// Which words an address carries: it looks once at each set of them.
    private static String parametersOf(String address) {
        return address.replaceAll("=[^&]*", "");
    }

    private Told look(List<String> addresses, String cookies) throws IOException, InterruptedException {
        var list = Files.write(folder.resolve("addresses"), addresses);
        var said = new Tool(folder, folder.resolve("log"))
                .run(List.of(
                        PROGRAM.toString(),
                        "-m",
                        list.toString(),
                        "--cookie=" + cookies,
                        "--dbms=PostgreSQL",
                        "--batch",
                        "--ignore-stdin",
                        "--flush-session",
                        "--disable-coloring",
                        "--output-dir=" + folder.resolve("sqlmap")))
                .said();
        return new Told(
                FOUND.matcher(said).results().count(),
                NOT_FOUND.matcher(said).results().count());
    }

    /// Searches as nobody should.
    private static HttpServer careless(JdbcClient db) throws IOException {
        var server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", exchange -> {
            var name = URLDecoder.decode(
                    exchange.getRequestURI().getRawQuery().replaceFirst("^name=", ""), StandardCharsets.UTF_8);
            var status = 200;
            var answer = "";
            try {
                answer = db.sql("select rolname from pg_roles where rolname = '" + name + "'")
                        .query(String.class)
                        .list()
                        .toString();
            } catch (DataAccessException refused) {
                status = 500;
                answer = String.valueOf(refused.getMessage());
            }
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            try (var body = exchange.getResponseBody()) {
                body.write(bytes);
            }
        });
        server.start();
        return server;
    }
}
