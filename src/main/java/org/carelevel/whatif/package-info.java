/**
 * What would change a result: the smallest changes of the answers that move the level or a rule,
 * and what each given answer bears on it.
 */
@NullMarked
package org.carelevel.whatif;

import org.jspecify.annotations.NullMarked;
