@NullMarked
package uk.gov.education.grants.notification.web;

import org.jspecify.annotations.NullMarked;
