/// The components of GOV.UK Frontend in plain Java, each held against its official fixtures. It knows HTML and nothing
/// else; the tags that pages use are in `govuk.tag`.
@NullMarked
package uk.gov.education.grants.govuk.component;

import org.jspecify.annotations.NullMarked;
