package org.carelevel.batch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What becomes of a JSON text, in lines that are easy to compare. */
record Flattened(List<FlatRecord> records, List<String> notes) {

  static Flattened of(String text) throws BadInput {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  static Flattened of(byte[] bytes) throws BadInput {
    FlatRecords input = JsonRecords.open("in.json", text(bytes), new Shown(false));
    List<FlatRecord> records = new ArrayList<>();
    for (FlatRecord record = input.next(); record != null; record = input.next()) {
      records.add(record);
    }
    return new Flattened(records, input.notes());
  }

  private static InputStream text(byte[] bytes) {
    try {
      return Decoding.of(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8).text();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code number@line {fields}}, and the fault where there is one. */
  List<String> lines() {
    return records.stream().map(Flattened::line).toList();
  }

  private static String line(FlatRecord record) {
    String fault = record.fault() == null ? "" : " " + record.fault().render("in.json");
    return "%d@%d %s%s".formatted(record.number(), record.line(), record.fields(), fault);
  }
}
