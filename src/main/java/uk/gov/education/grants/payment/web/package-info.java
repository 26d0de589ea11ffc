@NullMarked
package uk.gov.education.grants.payment.web;

import org.jspecify.annotations.NullMarked;
