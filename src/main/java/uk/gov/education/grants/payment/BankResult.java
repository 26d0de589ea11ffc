package uk.gov.education.grants.payment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the bank says became of one payment. A row that cannot be read has a problem and nothing else.
///
/// @param reference of the payment, as it stands in the row
/// @param isPaid whether it was paid; it failed otherwise
/// @param reason why it failed; "" where it was paid
/// @param problem why the row cannot be taken; nothing where it can
public record BankResult(
        String reference,
        boolean isPaid,
        @Nullable LocalDate on,
        String reason,
        @Nullable String problem) {

    public static BankResult paid(String reference, LocalDate on) {
        return new BankResult(reference, true, on, "", null);
    }

    public static BankResult failed(String reference, LocalDate on, String reason) {
        return new BankResult(reference, false, on, reason, null);
    }

    /// Reads "payment_reference,paid|failed,date,reason", one payment a line; a header row is passed over.
    static List<BankResult> readAll(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("payment_reference"))
                .map(BankResult::read)
                .toList();
    }

    private static BankResult read(String line) {
        var cells = line.split(",", 4);
        var reference = cells[0].strip();
        if (cells.length < 3) {
            return unreadable(reference, "It needs a reference, paid or failed, and a date");
        }
        var result = cells[1].strip();
        var reason = cells.length == 4 ? cells[3].strip().replaceAll("^\"|\"$", "") : "";
        if (!result.matches("paid|failed")) {
            return unreadable(reference, "“%s” is neither paid nor failed".formatted(result));
        }
        if (result.equals("failed") && reason.isEmpty()) {
            return unreadable(reference, "It failed, but no reason is given");
        }
        try {
            var on = LocalDate.parse(cells[2].strip());
            return result.equals("paid") ? paid(reference, on) : failed(reference, on, reason);
        } catch (DateTimeException notADay) {
            return unreadable(reference, "“%s” is not a date like 2027-07-31".formatted(cells[2].strip()));
        }
    }

    private static BankResult unreadable(String reference, String problem) {
        return new BankResult(reference, false, null, "", problem);
    }

    BankResult with(String why) {
        return new BankResult(reference, isPaid, on, reason, why);
    }
}
