package uk.gov.education.grants.report;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.register.Choices;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Csv;
import uk.gov.education.grants.shared.CsvCopy;
import uk.gov.education.grants.shared.LongStatements;

/// Reports for people of the Department, as the figures stand or as they stood.
@Service
public class ReportService {

    private final ReportHistory history;
    private final CsvCopy copy;
    private final JdbcClient db;
    private final LongStatements statements;
    private final TransactionTemplate reading;

    ReportService(
            ReportHistory history,
            CsvCopy copy,
            JdbcClient db,
            LongStatements statements,
            PlatformTransactionManager transactions) {
        this.history = history;
        this.copy = copy;
        this.db = db;
        this.statements = statements;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /// The reports this person may have.
    public List<Report> catalogue(Actor by) {
        ReportAccess.requireReading(by);
        return List.of(Report.values());
    }

    /// Reads what is asked for. It can be used where the reading has no problems.
    public ReportRequest request(Actor by, Report report, Reading reading, Choices choices) {
        ReportAccess.requireReading(by);
        return new RequestReader(report, reading, choices, history.reach()).read();
    }

    /// The page of what is asked for, of as much of it as can be read.
    public ReportView view(Actor by, Report report, Reading reading, Choices choices) {
        ReportAccess.requireReading(by);
        var reach = history.reach();
        var request = new RequestReader(report, reading, choices, reach).read();
        var rows = db.sql(request.count(ReportView.MOST_COUNTED))
                .params(request.where().values())
                .query(Integer.class)
                .single();
        return new ReportView(request, rows, reach.settled(), reach.firstOf(report));
    }

    public Csv csv(Actor by, ReportRequest request) {
        ReportAccess.requireReading(by);
        return copy.of(request.cells(), request.where().values());
    }

    /// The same as a spreadsheet in the OpenDocument format.
    public OpenSheet sheet(Actor by, ReportRequest request) {
        ReportAccess.requireReading(by);
        return new OpenSheet(request, db, statements, reading);
    }

    /// What the columns of the CSV file mean, in the words of CSV on the Web, for the file at an address.
    public Map<String, Object> metadata(Actor by, ReportRequest request, String address) {
        ReportAccess.requireReading(by);
        return CsvOnTheWeb.metadata(request, address);
    }
}
