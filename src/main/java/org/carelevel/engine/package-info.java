/** What the rules mean: the plain evaluator, and the shape of a result. */
@NullMarked
package org.carelevel.engine;

import org.jspecify.annotations.NullMarked;
