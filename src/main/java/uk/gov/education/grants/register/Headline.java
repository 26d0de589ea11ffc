package uk.gov.education.grants.register;

import uk.gov.education.grants.shared.Money;

/// What was announced for a whole programme, as it was announced. The awards need not come to it.
public record Headline(String title, Money amount, String firstYear, String lastYear, String source) {}
