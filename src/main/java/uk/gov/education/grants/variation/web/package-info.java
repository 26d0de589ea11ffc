@NullMarked
package uk.gov.education.grants.variation.web;

import org.jspecify.annotations.NullMarked;
