@NullMarked
package uk.gov.education.grants.ledger.web;

import org.jspecify.annotations.NullMarked;
