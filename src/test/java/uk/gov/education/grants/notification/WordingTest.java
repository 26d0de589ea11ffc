package uk.gov.education.grants.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.gov.education.grants.bid.BidStatus;
import uk.gov.education.grants.shared.Money;

/// What letters say, and that nobody's name says more than a name.
class WordingTest {

    static final Occasion OCCASION =
            new Occasion("key", "Cora\r\nBcc: evil@example.org", Instant.parse("2026-11-24T10:00:00Z"), "Say more.");
    static final Recipient ED = new Recipient(UUID.randomUUID(), "Ed\nEvil", "ed@example.org");

    final Wording wording = new Wording("https://grants.example.gov.uk");

    @ParameterizedTest
    @EnumSource
    void everyKindHasASubjectOfOneLineAndLeavesNothingOpen(LetterKind kind) {
        var letter = wording.write(kind, matter("Homes\r\nBcc: evil@example.org"), OCCASION, ED);
        assertThat(letter.subject())
                .doesNotContain("\n", "\r", "%s", "null")
                .contains(
                        switch (kind) {
                            case COLLEAGUE_INVITED -> "Hackney";
                            case FIRST_PASSWORD,
                                    PASSWORD_LINK,
                                    PASSWORD_CHANGED,
                                    ACCOUNT_RESTS,
                                    SECOND_STEP_ON,
                                    SECOND_STEP_OFF,
                                    SECOND_STEP_TAKEN_OFF,
                                    RECOVERY_CODES_MADE,
                                    RECOVERY_CODE_USED,
                                    SECOND_STEP_RESTS -> "Grant programmes";
                            default -> "BID-2026-0001";
                        });
        assertThat(letter.body())
                .startsWith("Dear Ed Evil,\n\n")
                .endsWith("Department for Education\n")
                .doesNotContain("%s", "null", "\r", "\nBcc:");
    }

    @Test
    void theReceiptNamesReferenceTimeAndFingerprint() {
        var letter = wording.write(LetterKind.SUBMITTED, matter("Homes"), OCCASION, ED);
        assertThat(letter.body())
                .contains("BID-2026-0001", "24 November 2026 at 10:00 UK time", "abc123", "£100,000", "Sam Reed");
    }

    @Test
    void linksLeadToTheServiceAndNowhereElse() {
        assertThat(wording.write(LetterKind.READY_FOR_SIGN_OFF, matter("Homes"), OCCASION, ED)
                        .body())
                .contains("https://grants.example.gov.uk/bids/BID-2026-0001/sign-off");
    }

    @ParameterizedTest
    @EnumSource(names = {"SUCCESSFUL", "AWARD_OFFERED"})
    void anOfferSaysWhereAndUntilWhenItIsAccepted(LetterKind kind) {
        assertThat(wording.write(kind, matter("Homes"), OCCASION, ED).body())
                .contains("accepts or declines it by 29 March 2027")
                .contains("https://grants.example.gov.uk/awards/CSCIP-2027-0001/agreement/offer");
    }

    @Test
    void everyKindIsFoundAtItsAddress() {
        assertThat(LetterKind.values())
                .allSatisfy(kind -> assertThat(LetterKind.at(kind.address())).contains(kind));
        assertThat(LetterKind.at("nonsense")).isEmpty();
    }

    @Test
    void whatNotifyWouldReadAsMarkdownStaysWhatItIs() {
        assertThat(NotifyPostbox.literal("See [x](http://evil)\n# Big\n* one"))
                .isEqualTo("See [x]\u2060(http://evil)\n\u2060# Big\n\u2060* one");
    }

    private static Matter matter(String project) {
        return new Matter(
                "BID-2026-0001",
                BidStatus.SUBMITTED,
                UUID.randomUUID(),
                "Hackney",
                project,
                "Stable homes",
                Instant.parse("2027-01-12T15:00:00Z"),
                LocalDate.of(2027, 3, 1),
                Money.pounds(100_000),
                null,
                "",
                "Full bids",
                "full-bids",
                false,
                "Sam Reed",
                "abc123",
                "CSCIP-2027-0001",
                Money.pounds(90_000),
                LocalDate.of(2027, 3, 29));
    }
}
