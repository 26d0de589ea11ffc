@NullMarked
package uk.gov.education.grants.home.web;

import org.jspecify.annotations.NullMarked;
