package uk.gov.education.grants.notification;

/// What a letter says: its subject line, and its text in plain words. Neither is markup of any kind.
public record Letter(String subject, String body) {

    public Letter {
        subject = oneLine(subject);
    }

    /// The same words without line breaks and other control characters: names come from people, and none of them may
    /// begin a line or a header of its own.
    static String oneLine(String words) {
        return words.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u0085]+", " ").strip();
    }
}
