package uk.gov.education.grants.govuk;

/// A place to go, such as one step of breadcrumbs.
public record Link(String text, String href) {}
