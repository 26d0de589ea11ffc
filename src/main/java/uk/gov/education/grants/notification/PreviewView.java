package uk.gov.education.grants.notification;

import java.util.List;

/// A letter as it would be written now.
/// @param greeted whose name stands in it
/// @param to the names of all who would get it; none where it is only an example
public record PreviewView(LetterKind kind, Letter letter, String greeted, List<String> to) {}
