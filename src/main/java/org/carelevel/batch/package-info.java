/** Scores files: one output row for each input row, in bounded memory. */
@NullMarked
package org.carelevel.batch;

import org.jspecify.annotations.NullMarked;
