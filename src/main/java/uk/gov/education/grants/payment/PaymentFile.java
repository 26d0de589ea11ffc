package uk.gov.education.grants.payment;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.grants.shared.Money;

/// What is sent to the bank: CSV of RFC 4180 in UTF-8, a header row, one row for each payment in the order of their
/// references, amounts in pounds with two decimals and without commas, every row ended by CR LF. The same payments make
/// the same bytes.
record PaymentFile(List<Line> lines) {

    private static final String HEADER = "payment_reference,payee_name,sort_code,account_number,amount,narrative";

    /// One payment.
    ///
    /// @param narrative what the payee reads on its statement
    record Line(String reference, String payee, String sortCode, String accountNumber, Money amount, String narrative) {

        private String row() {
            return Stream.of(
                            reference,
                            payee,
                            sortCode,
                            accountNumber,
                            "%d.%02d".formatted(amount.pence() / 100, amount.pence() % 100),
                            narrative)
                    .map(Line::cell)
                    .collect(Collectors.joining(","));
        }

        private static String cell(String text) {
            return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
        }
    }

    PaymentFile {
        lines = lines.stream().sorted(Comparator.comparing(Line::reference)).toList();
    }

    Money amount() {
        return Money.sum(lines.stream().map(Line::amount).toList());
    }

    byte[] bytes() {
        return Stream.concat(Stream.of(HEADER), lines.stream().map(Line::row))
                .map(row -> row + "\r\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }
}
