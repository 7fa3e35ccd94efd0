/** The interview as a value: what is asked next, what was answered, what comes back. */
@NullMarked
package org.carelevel.interview;

import org.jspecify.annotations.NullMarked;
