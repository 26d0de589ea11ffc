/// The load of the soak, written with Gatling, which runs it in a process of its own. Compiled with the profile `soak`
/// alone, because nothing else has Gatling.
package uk.gov.education.grants.soak.load;
