package uk.gov.education.grants.notification;

import java.util.List;

/// The letters about one bid or award.
/// @param isTheirs whether the reader is of the organisation that bids
public record CaseLettersView(
        String reference, String project, boolean isTheirs, boolean maySendAgain, List<LetterRow> letters) {}
