package uk.gov.education.grants.document;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// The name of a file, made safe to show, to store and to send, and still the name that its owner knows.
final class FileName {

    /// Control characters, line ends, invisible marks and those that turn the direction of text.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private static final Pattern REFUSED_BY_SYSTEMS = Pattern.compile("[<>:\"|?*/\\\\]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}]+");
    private static final Pattern DOTS_AROUND = Pattern.compile("^[. ]+|[. ]+$");

    private FileName() {}

    static String clean(String given) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var seen = UNSEEN.matcher(spaced(last)).replaceAll("");
        var plain = REFUSED_BY_SYSTEMS
                .matcher(Normalizer.normalize(spaced(seen), Normalizer.Form.NFC))
                .replaceAll("-");
        var name = DOTS_AROUND.matcher(plain).replaceAll("");
        return shortened(name.isEmpty() ? "document" : name);
    }

    /// With one space wherever there are any: between two of them something unseen may have been taken away.
    private static String spaced(String text) {
        return SPACES.matcher(text).replaceAll(" ");
    }

    /// Long names lose their middle, never their ending.
    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= FileLimits.LONGEST_NAME) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var ending = dot >= 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        var kept = name.offsetByCodePoints(0, FileLimits.LONGEST_NAME - ending.length());
        return DOTS_AROUND.matcher(name.substring(0, kept)).replaceAll("") + ending;
    }
}
