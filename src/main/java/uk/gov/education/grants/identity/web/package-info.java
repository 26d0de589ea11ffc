@NullMarked
package uk.gov.education.grants.identity.web;

import org.jspecify.annotations.NullMarked;
