package uk.gov.education.grants.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The columns of the 360Giving standard that an award is made from, by their titles.
enum Column {
    IDENTIFIER("Identifier"),
    TITLE("Title"),
    DESCRIPTION("Description"),
    CURRENCY("Currency"),
    AMOUNT("Amount Awarded"),
    AWARD_DATE("Award Date"),
    START("Planned Dates:Start Date"),
    END("Planned Dates:End Date"),
    DURATION("Planned Dates:Duration (months)"),
    PERSON("Recipient Ind:Identifier"),
    PERSON_NAME("Recipient Ind:Name"),
    RECIPIENT_ID("Recipient Org:Identifier"),
    RECIPIENT("Recipient Org:Name"),
    CHARITY("Recipient Org:Charity Number"),
    COMPANY("Recipient Org:Company Number"),
    WEB_ADDRESS("Recipient Org:Web Address"),
    PLACE("Beneficiary Location:Name"),
    PLACE_CODE("Beneficiary Location:Geographic Code"),
    FUNDER_ID("Funding Org:Identifier"),
    FUNDER("Funding Org:Name"),
    OPEN_CALL("From An Open Call?");

    private final String title;

    Column(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /// The column that a title of a file means: capitals, spaces, a missing question mark, and the numbers of columns
    /// that stand there more than once ("Beneficiary Location:0:Name") do not matter.
    static Optional<Column> of(String title) {
        var plain = plain(title);
        return Arrays.stream(values())
                .filter(column -> plain(column.title).equals(plain))
                .findFirst();
    }

    private static String plain(String title) {
        return title.strip()
                .toLowerCase(Locale.UK)
                .replaceAll("\\s+", " ")
                .replaceAll("\\s*:\\s*", ":")
                .replaceAll(":\\d+:", ":")
                .replaceAll("\\?$", "");
    }
}
