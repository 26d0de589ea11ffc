package uk.gov.education.grants.assurance;

import java.io.IOException;
import java.io.OutputStream;

/// Everything about one bid in one zip file, asked for and allowed, and not yet written.
@FunctionalInterface
public interface Dossier {

    void writeTo(OutputStream out) throws IOException;
}
