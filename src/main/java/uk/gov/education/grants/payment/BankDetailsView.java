package uk.gov.education.grants.payment;

import java.time.LocalDate;
import java.util.List;

/// The bank details of one organisation.
public record BankDetailsView(
        String orgId,
        String organisation,
        List<BankDetailsRow> accounts,
        LocalDate today,
        boolean mayPropose,
        boolean mayDecide) {}
