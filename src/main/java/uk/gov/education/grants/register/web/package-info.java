/// The register's pages and its public file.
@NullMarked
package uk.gov.education.grants.register.web;

import org.jspecify.annotations.NullMarked;
