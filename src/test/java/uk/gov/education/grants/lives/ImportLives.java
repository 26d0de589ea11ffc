package uk.gov.education.grants.lives;

import static uk.gov.education.grants.award.Awarding.APPROVER;
import static uk.gov.education.grants.award.Awarding.OFFICER;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.gov.education.grants.award.Awarding;
import uk.gov.education.grants.document.Upload;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.intake.BroughtIn;
import uk.gov.education.grants.intake.IntakeService;
import uk.gov.education.grants.intake.UploadOutcome.Uploaded;
import uk.gov.education.grants.shared.Money;

/// Files of past awards; every third of them cannot be read.
final class ImportLives {

    private static final String TITLES =
            "Identifier,Title,Description,Amount Awarded,Award Date,Planned Dates:Start Date,Planned Dates:End Date,Recipient Org:Identifier,Recipient Org:Name\n";

    private final IntakeService intakes;
    private final BroughtIn broughtIn;
    private final Awarding awarding;
    private final JdbcClient db;

    ImportLives(IntakeService intakes, BroughtIn broughtIn, Awarding awarding, JdbcClient db) {
        this.intakes = intakes;
        this.broughtIn = broughtIn;
        this.awarding = awarding;
        this.db = db;
    }

    void begin(Lives lives, int number) {
        var round = awarding.round(Money.pounds(1_000_000_000));
        for (var file = 0; file < number; file++) {
            var text = file % 3 == 2
                    ? "nothing,of,this\nis,a,grant\n"
                    : TITLES
                            + "A-%d,Pause,Why,1000,2026-11-03,2026-12-01,2027-03-31,GB-LAE-HCK,Hackney\n"
                                    .formatted(file);
            var upload = new Upload("past.csv", text.getBytes(StandardCharsets.UTF_8));
            if (intakes.upload(OFFICER, round, AwardKind.PILOT, upload) instanceof Uploaded(var reference)) {
                lives.add(life(lives, reference));
            }
        }
        db.sql("update document set scan = 'CLEAN' where scan = 'PENDING'").update();
    }

    private Life life(Lives lives, String reference) {
        return lives.of("intake", reference)
                .in("UPLOADED", () -> intakes.read(OFFICER, reference))
                .in(
                        "CHECKED",
                        () -> intakes.read(OFFICER, reference),
                        () -> intakes.confirm(APPROVER, reference),
                        () -> intakes.withdraw(OFFICER, reference))
                .in("ADDING", () -> broughtIn.now(id(reference)))
                .in("UNREADABLE", () -> intakes.withdraw(OFFICER, reference));
    }

    private UUID id(String reference) {
        return db.sql("select id from intake where reference = ?")
                .param(reference)
                .query(UUID.class)
                .single();
    }
}
