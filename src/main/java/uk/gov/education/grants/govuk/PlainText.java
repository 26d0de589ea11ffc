package uk.gov.education.grants.govuk;

import java.io.IOException;
import java.io.Writer;

/// Writes an outline as plain text, with the line ends that every editor understands.
public final class PlainText implements Outline {

    private static final String END = "\r\n";

    private final Writer out;

    public PlainText(Writer out) {
        this.out = out;
    }

    @Override
    public void heading(int level, String text) throws IOException {
        out.write(level == 1 ? "" : END);
        line(text);
        line((level == 1 ? "=" : level == 2 ? "-" : ".").repeat(Math.min(text.length(), 78)));
        out.write(END);
    }

    @Override
    public void paragraph(String text) throws IOException {
        line(text);
        out.write(END);
    }

    @Override
    public void item(String text) throws IOException {
        line("* " + text);
    }

    @Override
    public void note(String text) throws IOException {
        paragraph("(" + text + ")");
    }

    @Override
    public void room() throws IOException {
        out.write(END.repeat(2));
    }

    private void line(String text) throws IOException {
        out.write(text.replaceAll("\\R", END));
        out.write(END);
    }
}
