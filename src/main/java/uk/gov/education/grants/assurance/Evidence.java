package uk.gov.education.grants.assurance;

import java.util.List;
import java.util.stream.Collectors;

/// One thing that the service can show, or one that is missing, with where it can be read.
public record Evidence(String text, List<Link> links) {

    /// How many links stand beside one line; how many more there are is said.
    static final int MOST = 10;

    public Evidence {
        links = List.copyOf(links);
    }

    /// A page where it can be read.
    public record Link(String text, String address) {}

    static Evidence of(String text, Link... links) {
        return new Evidence(text, List.of(links));
    }

    static Evidence of(String text, List<Link> links) {
        var rest = links.size() - MOST;
        return new Evidence(
                rest > 0 ? "%s The first %d are named here, %d more are not.".formatted(text, MOST, rest) : text,
                links.stream().limit(MOST).toList());
    }

    /// As one line without links.
    String inALine() {
        return links.isEmpty()
                ? text
                : links.stream().map(Link::text).collect(Collectors.joining(", ", text + " (", ")"));
    }
}
