package uk.gov.education.grants.soak;

import java.net.URI;

/// Where a service answers: an instance, or a proxy before several.
@FunctionalInterface
interface Origin {

    URI at(String path);
}
