/// Words that every room uses: money, years, people who act. It uses no room.
@NullMarked
package uk.gov.education.grants.shared;

import org.jspecify.annotations.NullMarked;
