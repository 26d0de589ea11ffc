package uk.gov.education.grants.document;

/// A document with what is in it, for somebody who may read it.
@SuppressWarnings("ArrayRecordComponent") // lives for one request and is never compared
public record OpenedDocument(String name, FileType type, byte[] bytes) {}
