package uk.gov.education.grants.opendata.web;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// How much one client may ask of the addresses for machines.
/// @param requestsPerMinute how many requests in a minute
/// @param requestsPerFile for how many of them a whole file counts
@ConfigurationProperties("grants.open-data")
public record Allowance(int requestsPerMinute, int requestsPerFile) {}
