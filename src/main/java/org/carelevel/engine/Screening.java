package org.carelevel.engine;

/** What comes of a set of answers. */
public sealed interface Screening permits Recommendation, Contradiction {}
