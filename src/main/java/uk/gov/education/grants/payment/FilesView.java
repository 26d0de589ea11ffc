package uk.gov.education.grants.payment;

import java.util.List;
import uk.gov.education.grants.shared.Money;

/// The payment files, the latest first, and what waits for the next.
public record FilesView(List<FileRow> files, long waiting, Money amount, boolean mayMake) {}
