package uk.gov.education.grants.govuk;

/// The same as a page shows, for machines. A handler that has some puts their list into the model as "alternates".
/// @param type the media type, such as "text/csv"
public record Alternate(String type, String title, String address) {

    public static Alternate csv(String address) {
        return new Alternate("text/csv", "CSV", address);
    }

    public static Alternate json(String address) {
        return new Alternate("application/json", "JSON", address);
    }

    public static Alternate atom(String address) {
        return new Alternate("application/atom+xml", "Awards as they are announced", address);
    }
}
