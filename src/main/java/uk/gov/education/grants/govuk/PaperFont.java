package uk.gov.education.grants.govuk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The font of everything that is made for paper: Liberation Sans, which everybody may pass on. What it cannot write is
/// named rather than left out.
final class PaperFont {

    private final byte[] regular = bytes("LiberationSans-Regular.ttf");
    private final byte[] bold = bytes("LiberationSans-Bold.ttf");
    private final CmapLookup letters = lettersIn(regular);

    InputStream regular() {
        return new ByteArrayInputStream(regular);
    }

    InputStream bold() {
        return new ByteArrayInputStream(bold);
    }

    /// The text with the name of each character that the font does not have: "[grinning face]". What only joins or
    /// colours such characters is left out.
    String writable(String text) {
        var written = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(character -> {
            if (isWritable(character)) {
                written.appendCodePoint(character);
            } else if (!isOnlyBesideOthers(character)) {
                written.append('[').append(nameOf(character)).append(']');
            }
        });
        return written.toString();
    }

    private boolean isWritable(int character) {
        return Character.isWhitespace(character)
                || (letters.getGlyphId(character) > 0 && Character.getType(character) != Character.FORMAT);
    }

    private static boolean isOnlyBesideOthers(int character) {
        var type = Character.getType(character);
        return type == Character.FORMAT || type == Character.NON_SPACING_MARK || type == Character.CONTROL;
    }

    private static String nameOf(int character) {
        var name = Character.getName(character);
        return name == null ? "character %X".formatted(character) : name.toLowerCase(Locale.UK);
    }

    private static CmapLookup lettersIn(byte[] font) {
        try (var read = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            return read.getUnicodeCmapLookup();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes(String file) {
        try (var in = Objects.requireNonNull(PaperFont.class.getResourceAsStream("/fonts/" + file))) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
