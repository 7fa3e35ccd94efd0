package org.carelevel.model;

import org.jspecify.annotations.Nullable;

/** A chapter of the interview. */
public record Consideration(String id, Text name, @Nullable Text about) {}
