package uk.gov.education.grants.payment;

/// An account to which an organisation is paid.
///
/// @param sortCode "12-34-56"
/// @param number eight digits
public record BankAccount(String name, String sortCode, String number) {

    /// The account as everybody may read it: "ending 5678".
    String masked() {
        return masked(number);
    }

    static String masked(String number) {
        return "ending " + number.substring(number.length() - 4);
    }
}
