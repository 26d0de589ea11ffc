package uk.gov.education.grants.govuk;

import java.io.IOException;

/// A text with headings that is written from its beginning to its end, and in what kind of file is for others to say.
public interface Outline {

    /// A heading: 1 is the title of the whole.
    void heading(int level, String text) throws IOException;

    void paragraph(String text) throws IOException;

    /// A line of a list.
    void item(String text) throws IOException;

    /// A remark about what stands before it, such as a limit.
    void note(String text) throws IOException;

    /// Room to write in.
    void room() throws IOException;
}
