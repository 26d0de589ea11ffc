@NullMarked
package uk.gov.education.grants.project.web;

import org.jspecify.annotations.NullMarked;
