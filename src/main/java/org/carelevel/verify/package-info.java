/**
 * Proves what a ruleset promises over every valid set of answers, and finds what is wrong with it.
 */
@NullMarked
package org.carelevel.verify;

import org.jspecify.annotations.NullMarked;
