package org.carelevel.model;

/** An answer to choose. */
public record Choice(String id, Text text) {}
