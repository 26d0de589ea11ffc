package uk.gov.education.grants.bid;

/// What a team notes on one section: whose it is ("" where nobody's), and how many comments wait for an answer.
public record SectionNote(String assignee, int comments) {

    static final SectionNote NONE = new SectionNote("", 0);
}
