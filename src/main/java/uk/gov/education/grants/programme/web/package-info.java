/// The pages of programmes, budgets and funding rounds.
@NullMarked
package uk.gov.education.grants.programme.web;

import org.jspecify.annotations.NullMarked;
