/// The tags that pages are written with, such as `<govuk:input name="title" label="Project title"/>`.
@NullMarked
package uk.gov.education.grants.govuk.tag;

import org.jspecify.annotations.NullMarked;
