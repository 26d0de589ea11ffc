package uk.gov.education.grants.document;

/// A file as it came from a browser: the name that it was given there, and what is in it.
@SuppressWarnings("ArrayRecordComponent") // lives for one request and is never compared
public record Upload(String name, byte[] bytes) {}
