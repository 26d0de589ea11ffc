/// The page kit: GOV.UK components, typed forms, errors and downloads. It knows HTTP and GOV.UK, and no domain.
@NullMarked
package uk.gov.education.grants.govuk;

import org.jspecify.annotations.NullMarked;
