package uk.gov.education.grants.document;

/// Looks for viruses in a file.
interface VirusScan {

    /// What it finds. It answers in any case: a scanner that is away or does not make sense leaves the file pending.
    ScanResult scan(byte[] bytes);

    /// What people who upload are told of it; empty where there is nothing to tell.
    String notice();
}
