package uk.gov.education.grants.identity;

import java.util.List;

/// The people whom a demonstration lets anybody sign in as with one click. In production there is none.
public interface QuickSignIn {

    record Persona(String username, String name, String part) {}

    List<Persona> personas();

    /// The password that all of them share.
    String password();
}
