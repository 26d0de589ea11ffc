package uk.gov.education.grants.govuk;

/// What others show of a page where somebody shares it, and its one address that stays. A handler that has it puts it
/// into the model as "sharing".
public record Sharing(String title, String description, String address) {}
