package uk.gov.education.grants.shared;

import java.io.IOException;
import java.io.OutputStream;

/// What a file holds, once it has been asked for and allowed; it is not yet written.
@FunctionalInterface
public interface Contents {

    void writeTo(OutputStream out) throws IOException;
}
