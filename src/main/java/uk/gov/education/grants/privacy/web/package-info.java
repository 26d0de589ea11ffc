@NullMarked
package uk.gov.education.grants.privacy.web;

import org.jspecify.annotations.NullMarked;
