package org.carelevel.batch;

/**
 * Where a row stands.
 *
 * @param source what to call its input
 * @param line the line on which it starts, counted from 1
 * @param row which row it is, counted from 1, without the header
 */
record RowPlace(String source, long line, long row) {}
