package uk.gov.education.grants.audit.web;

/// Something may not be shown, because it could not be written down that it is. Without a cause, which would be taken
/// for what went wrong in the page.
final class NotWrittenDown extends RuntimeException {}
