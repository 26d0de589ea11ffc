package uk.gov.education.grants.bid;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// One section of a bid: "summary", or "answers/3" for the answer to the third question.
public record Section(SectionKind kind, int number) {

    public Section {
        if ((kind == SectionKind.ANSWERS) != (number > 0)) {
            throw new IllegalArgumentException("Answers have a number, and only answers have");
        }
    }

    public static Section of(SectionKind kind) {
        return new Section(kind, 0);
    }

    public static Section answer(int number) {
        return new Section(SectionKind.ANSWERS, number);
    }

    /// The section of an address such as "funding"; none for other words, and none for answers, which need a number.
    public static Optional<Section> at(String address) {
        return Arrays.stream(SectionKind.values())
                .filter(kind -> kind != SectionKind.ANSWERS && kind.address().equals(address))
                .map(Section::of)
                .findAny();
    }

    /// The fields that its form has, by name or by the beginning of their names.
    public List<String> fields() {
        return kind.fields();
    }

    @Override
    public String toString() {
        return kind == SectionKind.ANSWERS ? kind.address() + "/" + number : kind.address();
    }
}
