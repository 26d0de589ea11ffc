@NullMarked
package uk.gov.education.grants.agreement.web;

import org.jspecify.annotations.NullMarked;
