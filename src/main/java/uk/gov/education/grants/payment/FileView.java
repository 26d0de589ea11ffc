package uk.gov.education.grants.payment;

import java.util.List;

/// One payment file.
///
/// @param isWhole whether what is kept still has its fingerprint
/// @param mayNote whether this reader may note what the bank did
public record FileView(FileRow file, boolean isWhole, List<PaymentRow> payments, boolean mayNote) {}
