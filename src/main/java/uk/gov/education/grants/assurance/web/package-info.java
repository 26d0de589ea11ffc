@NullMarked
package uk.gov.education.grants.assurance.web;

import org.jspecify.annotations.NullMarked;
