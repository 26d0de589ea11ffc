package uk.gov.education.grants.opendata.web;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The addresses for machines: pages of other sites may read them, and nobody may ask for them too often.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Allowance.class)
class DataAddresses implements WebMvcConfigurer {

    private static final String[] ADDRESSES = {
        "/awards.csv",
        "/awards.csv-metadata.json",
        "/awards.json",
        "/awards.atom",
        "/awards/360giving.csv",
        "/awards/*.json",
        "/open-data/openapi.json"
    };

    private final RateLimit limit;

    DataAddresses(RateLimit limit) {
        this.limit = limit;
    }

    @Override
    public void addCorsMappings(CorsRegistry cors) {
        for (var address : ADDRESSES) {
            cors.addMapping(address)
                    .allowedOrigins("*")
                    .allowedMethods(HttpMethod.GET.name(), HttpMethod.HEAD.name())
                    .exposedHeaders(HttpHeaders.ETAG, HttpHeaders.RETRY_AFTER, HttpHeaders.LINK)
                    .allowCredentials(false);
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(limit).addPathPatterns(ADDRESSES);
    }
}
