package uk.gov.education.grants.identity;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/// Requests to DfE Sign-in: somebody waits for the answer in front of a page, so none is waited for
/// longer than this, and an answer comes from the address that was asked and from no other.
public final class PatientRequests {

    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    private static final Duration TO_ANSWER = Duration.ofSeconds(3);

    private PatientRequests() {}

    public static ClientHttpRequestFactory factory() {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(TO_CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        requests.setReadTimeout(TO_ANSWER);
        return requests;
    }
}
