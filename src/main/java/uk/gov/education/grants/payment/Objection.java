package uk.gov.education.grants.payment;

/// One reason why something cannot be done as it stands.
///
/// @param field the field of the form that it concerns; "" for the whole
public record Objection(String field, String why) {}
