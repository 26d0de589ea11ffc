package uk.gov.education.grants.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// A small DfE Sign-in of its own: a provider of OpenID Connect at a real port, and the one call of DfE
/// Sign-in's API that tells somebody's roles. It lets in whomever a test names, without a question, and
/// lies where a test tells it to.
public final class SignInSimulator {

    public static final String CLIENT = "grants";
    public static final String SECRET = "secret of the service at the provider";
    public static final String API_SECRET = "secret of the service at the API, 32 or more";

    /// Longer than anybody waits in front of a page.
    public static final Duration SLOW = Duration.ofSeconds(8);

    private static final RSAKey KEY = key();
    private static final RSAKey SOMEBODY_ELSES_KEY = key();

    private final HttpServer server;
    private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();

    private volatile Map<String, Object> person = Map.of();
    private volatile List<String> roles = List.of();
    private volatile boolean hasAccess;
    private volatile Duration ago = Duration.ZERO;
    private volatile Set<String> away = Set.of();
    private volatile Set<String> slow = Set.of();
    private volatile String nonsense = "";
    private volatile UnaryOperator<JWTClaimsSet.Builder> lie = claims -> claims;
    private volatile Signing signing = Signing.OWN_KEY;
    private volatile String refusal = "";
    private volatile String issuer = "";
    private volatile Map<String, String> lastAsked = Map.of();
    private volatile Map<String, String> lastSignOut = Map.of();

    /// How tokens are signed.
    public enum Signing {
        OWN_KEY,
        OTHER_KEY,
        NOT_AT_ALL
    }

    private SignInSimulator(HttpServer server) {
        this.server = server;
    }

    public static SignInSimulator start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var simulator = new SignInSimulator(server);
            server.createContext("/", simulator::answer);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            simulator.honest();
            return simulator;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// Forgets who is there and every lie, and answers again.
    public void honest() {
        lastSignOut = Map.of();
        person = Map.of();
        roles = List.of();
        hasAccess = true;
        ago = Duration.ZERO;
        away = Set.of();
        slow = Set.of();
        nonsense = "";
        refusal = "";
        issuer = "";
        lie = claims -> claims;
        signing = Signing.OWN_KEY;
    }

    /// Who signs in next, with what the provider says of them.
    public void letIn(String subject, String email, Map<String, Object> more) {
        var said = new HashMap<String, Object>(Map.of("sub", subject, "email", email, "email_verified", true));
        said.putAll(more);
        person = said;
    }

    public void roles(String... codes) {
        roles = List.of(codes);
    }

    public void noAccess() {
        hasAccess = false;
    }

    /// How long ago they gave their password, as the provider says.
    public void passwordGiven(Duration ago) {
        this.ago = ago;
    }

    /// What does not answer: the beginnings of paths.
    public void away(String... paths) {
        away = Set.of(paths);
    }

    public void slow(String... paths) {
        slow = Set.of(paths);
    }

    /// What the token endpoint answers instead of tokens.
    public void talksNonsense(String text) {
        nonsense = text;
    }

    /// What the provider says instead of letting anybody in, such as "access_denied".
    public void refuses(String error) {
        refusal = error;
    }

    /// Which provider it says that it is, instead of itself.
    public void saysThatItIs(String another) {
        issuer = another;
    }

    public void lies(UnaryOperator<JWTClaimsSet.Builder> about) {
        lie = about;
    }

    public void signs(Signing how) {
        signing = how;
    }

    /// What the service asked for when somebody last came.
    public Map<String, String> lastAsked() {
        return lastAsked;
    }

    /// What the service sent along when somebody last signed out.
    public Map<String, String> lastSignOut() {
        return lastSignOut;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            if (away.stream().anyMatch(path::startsWith)) {
                send(exchange, 503, "text/plain", "away");
                return;
            }
            if (slow.stream().anyMatch(path::startsWith)) {
                Thread.sleep(SLOW);
            }
            switch (path) {
                case "/.well-known/openid-configuration" -> json(exchange, 200, configuration());
                case "/keys" -> json(exchange, 200, new JWKSet(KEY.toPublicJWK()).toJSONObject());
                case "/authorise" -> authorise(exchange);
                case "/token" -> token(exchange);
                case "/me" -> json(exchange, 200, person);
                case "/session/end" -> {
                    lastSignOut = parameters(exchange);
                    redirect(exchange, lastSignOut.get("post_logout_redirect_uri"));
                }
                default -> roles(exchange, path);
            }
        } catch (InterruptedException
                | JOSEException
                | ParseException
                | java.security.GeneralSecurityException broken) {
            throw new IOException(broken);
        }
    }

    private Map<String, Object> configuration() {
        return Map.of(
                "issuer", issuer.isEmpty() ? address() : issuer,
                "authorization_endpoint", address() + "/authorise",
                "token_endpoint", address() + "/token",
                "jwks_uri", address() + "/keys",
                "userinfo_endpoint", address() + "/me",
                "end_session_endpoint", address() + "/session/end",
                "response_types_supported", List.of("code"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("RS256"));
    }

    private void authorise(HttpExchange exchange) throws IOException {
        var wanted = parameters(exchange);
        lastAsked = wanted;
        var code = "code-" + UUID.randomUUID();
        asked.put(code, wanted);
        redirect(
                exchange,
                "%s?%s&state=%s"
                        .formatted(
                                wanted.get("redirect_uri"),
                                refusal.isEmpty() ? "code=" + code : "error=" + refusal,
                                URLEncoder.encode(wanted.get("state"), UTF_8)));
    }

    private void token(HttpExchange exchange)
            throws IOException, JOSEException, java.security.GeneralSecurityException {
        if (!nonsense.isEmpty()) {
            send(exchange, 200, "application/json", nonsense);
            return;
        }
        var sent = read(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        var wanted = asked.remove(sent.getOrDefault("code", ""));
        var proof = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256")
                        .digest(sent.getOrDefault("code_verifier", "").getBytes(UTF_8)));
        if (!isTheService(exchange) || wanted == null || !proof.equals(wanted.get("code_challenge"))) {
            json(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        json(
                exchange,
                200,
                Map.of(
                        "access_token",
                        "of-no-use",
                        "token_type",
                        "Bearer",
                        "expires_in",
                        60,
                        "scope",
                        wanted.get("scope"),
                        "id_token",
                        idToken(wanted).serialize()));
    }

    private JWT idToken(Map<String, String> wanted) throws JOSEException {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(address())
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", wanted.get("nonce"))
                .claim("auth_time", now.minus(ago).getEpochSecond());
        person.forEach(claims::claim);
        var told = lie.apply(claims).build();
        if (signing == Signing.NOT_AT_ALL) {
            return new PlainJWT(told);
        }
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build(), told);
        token.sign(new RSASSASigner(signing == Signing.OWN_KEY ? KEY : SOMEBODY_ELSES_KEY));
        return token;
    }

    private void roles(HttpExchange exchange, String path) throws IOException, ParseException, JOSEException {
        var bearer = exchange.getRequestHeaders().getFirst("Authorization");
        if (!path.startsWith("/services/" + CLIENT + "/organisations/") || bearer == null) {
            json(exchange, 404, Map.of());
            return;
        }
        var token = SignedJWT.parse(bearer.substring("Bearer ".length()));
        var isTheirs = token.verify(new MACVerifier(API_SECRET))
                && token.getJWTClaimsSet().getIssuer().equals(CLIENT)
                && token.getJWTClaimsSet().getAudience().equals(List.of("signin.education.gov.uk"))
                && path.endsWith("/users/" + person.get("sub"));
        json(
                exchange,
                !isTheirs ? 401 : hasAccess ? 200 : 404,
                Map.of("roles", roles.stream().map(code -> Map.of("code", code)).toList()));
    }

    private static boolean isTheService(HttpExchange exchange) {
        var both = URLEncoder.encode(CLIENT, UTF_8) + ":" + URLEncoder.encode(SECRET, UTF_8);
        return ("Basic " + Base64.getEncoder().encodeToString(both.getBytes(UTF_8)))
                .equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private static Map<String, String> parameters(HttpExchange exchange) {
        return read(String.valueOf(exchange.getRequestURI().getRawQuery()));
    }

    private static Map<String, String> read(String form) {
        return Arrays.stream(form.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], UTF_8), pair -> URLDecoder.decode(pair[1], UTF_8)));
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", URI.create(to).toString());
        exchange.sendResponseHeaders(302, -1);
    }

    private static void json(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        send(exchange, status, "application/json", JSONObjectUtils.toJSONString(body));
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("the-one").generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
