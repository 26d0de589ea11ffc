package uk.gov.education.grants.report;

import java.util.List;
import org.springframework.stereotype.Service;
import uk.gov.education.grants.register.AwardFilter;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Csv;
import uk.gov.education.grants.shared.CsvCopy;

/// Reports for people of the Department.
@Service
public class ReportService {

    private final CsvCopy copy;

    ReportService(CsvCopy copy) {
        this.copy = copy;
    }

    /// The reports this person may have.
    public List<Report> catalogue(Actor by) {
        ReportAccess.requireReading(by);
        return List.of(Report.values());
    }

    public Csv csv(Actor by, Report report, AwardFilter filter) {
        ReportAccess.requireReading(by);
        var where = report.where(filter);
        return copy.of(report.query(where), where.values());
    }
}
