package uk.gov.education.grants.assurance;

import uk.gov.education.grants.shared.Actor;

/// Who reads a dossier, and how far.
///
/// @param readsPeople whether the people a bid nominates are named
/// @param whyNoScores why the scores of each assessor are left out; empty where they are in
record DossierReading(Actor by, boolean readsPeople, String whyNoScores) {

    boolean readsScores() {
        return whyNoScores.isEmpty();
    }
}
