/// The place's pages and its public file.
@NullMarked
package uk.gov.education.grants.place.web;

import org.jspecify.annotations.NullMarked;
