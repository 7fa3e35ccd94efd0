package org.carelevel.batch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.carelevel.diagnostic.Code;

/** Kinds of files that hold tables too, and cannot be read here. */
final class OtherKinds {

  /**
   * One kind.
   *
   * @param start what its text starts with, decoded as whatever it looked like
   * @param words what it is, and what to do
   */
  private record Kind(String start, String words) {

    /** Bytes that are not UTF-8 may have been decoded as Windows-1252, or not at all. */
    boolean isStartOf(String text) {
      return text.startsWith(start)
          || text.startsWith(start.replaceAll("[^\\x00-\\x7F]", "\uFFFD"));
    }
  }

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "PK\u0003\u0004",
              "an Excel workbook or a zip archive; save the sheet as CSV, or unzip it"),
          new Kind("\u00D0\u00CF\u0011", "an old Excel workbook; save the sheet as CSV"),
          new Kind("%PDF-", "a PDF; export the data as CSV"),
          new Kind("PAR1", "a Parquet file; write it as CSV"),
          new Kind("SQLite format 3", "an SQLite database; export the table as CSV"),
          new Kind("BZh", "packed with bzip2; unpack it, or pack it with gzip"),
          new Kind("\u00FD7zXZ", "packed with xz; unpack it, or pack it with gzip"),
          new Kind("(\u00B5/\u00FD", "packed with zstd; unpack it, or pack it with gzip"),
          new Kind("<?xml", "XML; give FHIR as JSON, and tables as CSV"),
          new Kind("<!DOCTYPE", "a web page; save the table as CSV"),
          new Kind("<html", "a web page; save the table as CSV"));

  private OtherKinds() {}

  /**
   * Refuses them.
   *
   * @param source what to call the input
   * @param start what its text starts with, in UTF-8
   */
  static void refuse(String source, byte[] start) throws BadInput {
    String text = new String(start, 0, Math.min(start.length, 100), StandardCharsets.UTF_8);
    Optional<Kind> kind = KINDS.stream().filter(each -> each.isStartOf(text)).findFirst();
    if (kind.isPresent()) {
      String message = "%s: error[%s]: this file is %s";
      throw new BadInput(message.formatted(source, Code.WRONG_TYPE.slug(), kind.get().words()));
    }
  }
}
