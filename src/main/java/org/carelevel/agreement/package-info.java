/**
 * How far raters agree on ordinal categories: pure statistics, with intervals, and plain results
 * where a statistic is not defined.
 */
@NullMarked
package org.carelevel.agreement;

import org.jspecify.annotations.NullMarked;
