package uk.gov.education.grants.demo;

import java.nio.charset.Charset;
import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.document.Upload;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.intake.IntakeService;
import uk.gov.education.grants.shared.FinancialYear;

/// A file of past awards that an officer has uploaded and that waits to be looked at. It is as such files are:
/// of an old Macintosh, in the text of Windows, with pounds and commas, days the English way round, a zero that
/// a spreadsheet ate, and names that mean more than one body. The awards in it are made up.
@Component
@Profile("demo")
class PastAwardsOfToday {

    private final IntakeService intakes;
    private final Personas personas;

    PastAwardsOfToday(IntakeService intakes, Personas personas) {
        this.intakes = intakes;
        this.personas = personas;
    }

    void make(LocalDate today, FinancialYear first) {
        var last = new FinancialYear(first.startsIn() + 1).lastDay();
        var awarded = today.minusDays(60);
        var text = """
                Identifier,Title,Description,Currency,Amount Awarded,Award Date,Planned Dates:Start Date,Planned Dates:End Date,Recipient Org:Identifier,Recipient Org:Name,Recipient Org:Company Number,Beneficiary Location:Name,From an open call?,Notes
                360G-example-0001,Late café,"Somewhere warm to go, until late",GBP,"£12,500.00",%1$s,%2$s,%3$s,gb-lae-hck,LB Hackney,,Hackney,Yes,
                360G-example-0002,Harbour mentors,Mentors for young people who leave care,GBP,"9,000",%1$s,%2$s,%3$s,,Dorset,,Dorset,No,
                360G-example-0003,Harbour kitchen,Cooking and eating together,GBP,7000,%1$s,%2$s,,,Dorset,,Narnia,No,checked
                360G-example-0004,First shift,Paid first weeks at work,GBP,11250.50,%1$s,%2$s,%3$s,GB-COH-2345678,First Shift Ltd,2345678,,Yes,
                360G-example-0005,Night bus,A bus home,GBP,4000,%1$s,%2$s,%3$s,,Wheels for Friends,,,No,
                """.formatted(english(awarded), english(first.firstDay()), english(last));
        intakes.upload(
                personas.actor("officer"),
                RoundsOfToday.CLOSED,
                AwardKind.PILOT,
                new Upload("past-pilots.csv", text.replace('\n', '\r').getBytes(Charset.forName("windows-1252"))));
    }

    private static String english(LocalDate day) {
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
