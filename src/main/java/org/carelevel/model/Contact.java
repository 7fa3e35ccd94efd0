package org.carelevel.model;

import org.jspecify.annotations.Nullable;

/**
 * Somebody to call.
 *
 * @param number what to dial
 */
public record Contact(String id, Text name, String number, @Nullable Text about) {}
