package uk.gov.education.grants.identity;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What lets somebody in once without their authenticator app: "k7dm-2xqf-9w3t". The house finds it by its beginning,
/// and keeps the other eight characters, 40 bits of chance, as a hash that is slow to make.
public record RecoveryCode(String text) {

    /// How many somebody has at first.
    static final int AT_FIRST = 10;

    /// Digits and letters without those that are easily taken for another.
    private static final String CHARACTERS = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// Ten codes, each with a beginning of its own.
    static List<RecoveryCode> fresh() {
        var codes = new LinkedHashMap<String, RecoveryCode>();
        while (codes.size() < AT_FIRST) {
            var code = of(RANDOM.ints(LENGTH, 0, CHARACTERS.length())
                    .mapToObj(at -> String.valueOf(CHARACTERS.charAt(at)))
                    .collect(Collectors.joining()));
            codes.put(code.beginning(), code);
        }
        return List.copyOf(codes.values());
    }

    /// A code as it was typed, with capitals, spaces and hyphens or without; nothing where it cannot be one.
    public static Optional<RecoveryCode> read(String typed) {
        var characters = typed.toLowerCase(Locale.UK).replaceAll("[\\s\\u00A0-]", "");
        var likely = Map.of('o', '0', 'i', '1', 'l', '1');
        var read = characters
                .chars()
                .mapToObj(each -> likely.getOrDefault((char) each, (char) each))
                .map(String::valueOf)
                .collect(Collectors.joining());
        return read.length() == LENGTH && read.chars().allMatch(each -> CHARACTERS.indexOf(each) >= 0)
                ? Optional.of(of(read))
                : Optional.empty();
    }

    private static RecoveryCode of(String characters) {
        return new RecoveryCode(characters.substring(0, GROUP)
                + "-" + characters.substring(GROUP, 2 * GROUP)
                + "-" + characters.substring(2 * GROUP));
    }

    String beginning() {
        return text.substring(0, GROUP);
    }

    String rest() {
        return text.substring(GROUP + 1);
    }

    @Override
    public String toString() {
        return "(not shown)";
    }
}
