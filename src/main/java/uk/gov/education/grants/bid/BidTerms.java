package uk.gov.education.grants.bid;

import java.util.List;
import java.util.SortedMap;
import uk.gov.education.grants.shared.FinancialYear;

/// What a bid's sections are read against: the round's financial years and themes, the word limit of each of its
/// questions, and how many partners a bid may name.
record BidTerms(List<FinancialYear> years, List<String> themes, SortedMap<Integer, Integer> wordLimits) {

    static final int MOST_PARTNERS = 20;
    static final int MOST_NOMINEES = 10;
    static final int WORDS_ON_A_NOMINEE = 200;
    static final int SUMMARY_WORDS = 150;
    static final int MOST_CHILDREN = 1_000_000;
}
