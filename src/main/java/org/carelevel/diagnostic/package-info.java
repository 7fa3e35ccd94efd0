/** A problem in somebody's text: its code, its place, one sentence, and what to do next. */
@NullMarked
package org.carelevel.diagnostic;

import org.jspecify.annotations.NullMarked;
