package uk.gov.education.grants.govuk;

/// One entry of the service navigation; active where the page is this one or below it.
public record NavigationItem(String text, String href, boolean active) {}
