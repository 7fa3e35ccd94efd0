/** Benchmarks: run them with {@code mvn -q -Pjmh verify -DskipTests}. */
@NullMarked
package org.carelevel.bench;

import org.jspecify.annotations.NullMarked;
