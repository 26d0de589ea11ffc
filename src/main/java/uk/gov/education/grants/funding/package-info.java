/// The funding rules: what a round may ask of a bid and of an award, said in sentences and checked with reasons.
/// Plain Java: it knows no framework, no database and no page, and uses no room but the shared words.
@NullMarked
package uk.gov.education.grants.funding;

import org.jspecify.annotations.NullMarked;
