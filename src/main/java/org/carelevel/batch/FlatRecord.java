package org.carelevel.batch;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One questionnaire, as names and texts.
 *
 * @param number counted from 1
 * @param line the line of the input on which it starts, counted from 1
 * @param fields texts by name, in the order of the input; a blank text is no answer. Of a record
 *     with a fault: those that could be read all the same
 * @param objects the names at which an object stood that holds something; its members are fields
 * @param fault what is wrong with it; null where nothing is
 */
record FlatRecord(
    long number,
    long line,
    Map<String, String> fields,
    Set<String> objects,
    @Nullable RecordFault fault) {

  /** Keeps its own copies, in the order given. */
  FlatRecord {
    objects = Set.copyOf(objects);
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }
}
