/**
 * Decision diagrams over all valid ways to complete a questionnaire: ranges, rule states, counts.
 */
@NullMarked
package org.carelevel.diagram;

import org.jspecify.annotations.NullMarked;
