package uk.gov.education.grants.document;

/// Stands where no scanner is set up. A demonstration lets files through and says so; anywhere else they wait.
record NoScan(boolean letsThrough) implements VirusScan {

    @Override
    public ScanResult scan(byte[] bytes) {
        return letsThrough ? ScanResult.NOT_SCANNED : ScanResult.PENDING;
    }

    @Override
    public String notice() {
        return letsThrough
                ? "This demonstration does not scan for viruses."
                : "The virus scanner is not set up yet. Files are kept, and can be opened once they are checked.";
    }
}
