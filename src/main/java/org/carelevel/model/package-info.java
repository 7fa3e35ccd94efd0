/**
 * What a ruleset, a questionnaire and an answer are: immutable, without positions and without input
 * or output.
 */
@NullMarked
package org.carelevel.model;

import org.jspecify.annotations.NullMarked;
