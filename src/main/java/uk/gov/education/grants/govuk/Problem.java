package uk.gov.education.grants.govuk;

/// Something a person has to put right, and the field it stands beside. A problem of the whole page has the field "".
public record Problem(String field, String message) {}
