package uk.gov.education.grants.shared;

import java.io.IOException;
import java.io.OutputStream;

/// A CSV file that has been asked for and allowed, and is not yet written.
@FunctionalInterface
public interface Csv {

    void writeTo(OutputStream out) throws IOException;
}
