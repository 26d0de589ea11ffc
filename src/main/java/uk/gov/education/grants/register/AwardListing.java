package uk.gov.education.grants.register;

import java.util.List;

/// What the page of the register shows: awards, and what was announced for all of them together.
///
/// @param headlines nothing but where one programme or one round is asked for
public record AwardListing(AwardList awards, List<Headline> headlines) {}
