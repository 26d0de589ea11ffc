package uk.gov.education.grants.flexibility;

import java.util.List;

/// What a consulted body is to the children of an area.
public enum PartnerRole {
    SAFEGUARDING_BOARD("Local safeguarding children board", "the local safeguarding children board"),
    POLICE("Police", "the police"),
    CLINICAL_COMMISSIONING_GROUP("Clinical commissioning group", "the clinical commissioning group"),
    OTHER("Somebody else", "somebody else");

    /// Those who must be asked before a request is submitted.
    public static final List<PartnerRole> NEEDED = List.of(SAFEGUARDING_BOARD, POLICE, CLINICAL_COMMISSIONING_GROUP);

    private final String title;
    private final String inSentence;

    PartnerRole(String title, String inSentence) {
        this.title = title;
        this.inSentence = inSentence;
    }

    public String title() {
        return title;
    }

    String inSentence() {
        return inSentence;
    }

    @Override
    public String toString() {
        return title;
    }
}
