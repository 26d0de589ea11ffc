package uk.gov.education.grants.payment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One account that an organisation has proposed.
///
/// @param sortCode "hidden" for readers who do not decide on it
/// @param accountNumber the last four digits for them
/// @param checkedByName who confirmed it first, where two have to
/// @param usableFrom once it is confirmed
public record BankDetailsRow(
        String accountName,
        String sortCode,
        String accountNumber,
        String proposedByName,
        Instant proposedAt,
        @Nullable String checkedByName,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        @Nullable LocalDate usableFrom,
        @Nullable String refusedBecause) {

    public boolean waits() {
        return decidedByName == null;
    }

    BankDetailsRow masked() {
        return new BankDetailsRow(
                accountName,
                "hidden",
                BankAccount.masked(accountNumber),
                proposedByName,
                proposedAt,
                checkedByName,
                decidedByName,
                decidedAt,
                usableFrom,
                refusedBecause);
    }
}
