package uk.gov.education.grants.award;

import uk.gov.education.grants.bid.BidHead;

/// What an officer has before them who gives feedback on a bid.
///
/// @param suggestion a text to begin with, made of the scores
/// @param due until when it is owed, in words; empty where it is not owed
public record FeedbackView(BidHead head, String suggestion, String due, boolean mayGive) {}
