package uk.gov.education.grants.payment;

import java.time.LocalDate;
import java.util.List;

/// The bank details of one organisation.
///
/// @param alsoOf other organisations that name the account that waits; told to those alone who decide on it
public record BankDetailsView(
        String orgId,
        String organisation,
        List<BankDetailsRow> accounts,
        LocalDate today,
        List<String> alsoOf,
        boolean mayPropose,
        boolean mayDecide) {}
