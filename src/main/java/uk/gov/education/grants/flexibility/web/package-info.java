@NullMarked
package uk.gov.education.grants.flexibility.web;

import org.jspecify.annotations.NullMarked;
