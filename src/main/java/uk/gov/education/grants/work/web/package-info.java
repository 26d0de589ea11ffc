@NullMarked
package uk.gov.education.grants.work.web;

import org.jspecify.annotations.NullMarked;
