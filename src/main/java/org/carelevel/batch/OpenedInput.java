package org.carelevel.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An input whose text can be read.
 *
 * @param bytes its bytes as they come; closed in the end
 * @param input where it is from, to be opened again
 * @param awaited the columns that somebody waits for
 * @param shown how messages show what stands in it
 */
record OpenedInput(
    InputStream bytes,
    Decoding decoding,
    FileShape shape,
    Input input,
    Awaited awaited,
    Shown shown)
    implements AutoCloseable {

  /**
   * Opens an input.
   *
   * @param awaited the columns that somebody waits for
   * @param shown how messages show what stands in it
   */
  static OpenedInput of(Input input, ScoringOptions.Reading reading, Awaited awaited, Shown shown)
      throws BadInput {
    try {
      InputStream bytes = input.bytes().open();
      Decoding decoding = Decoding.of(bytes, reading.charset());
      OtherKinds.refuse(input.name(), decoding.start());
      FileShape shape = FileShape.of(decoding.start(), reading.separator(), awaited.all());
      return new OpenedInput(bytes, decoding, shape, input, awaited, shown);
    } catch (IOException e) {
      throw new Failures(input.name()).unreadable(e);
    }
  }

  /**
   * What is in it.
   *
   * @param first the columns of the first input; null where this is the first
   * @throws BadInput where its columns cannot be read
   */
  InputFile file(Scoring.Split split, @Nullable List<String> first) throws BadInput {
    return shape.json() ? JsonFile.of(this, awaited, first) : CsvFile.of(this, split);
  }

  /** What to call it. */
  String source() {
    return input.name();
  }

  /**
   * Its text again, from some place on.
   *
   * @param offset of the text in UTF-8
   */
  InputStream textFrom(long offset) throws BadInput {
    try {
      Decoding again = Decoding.of(input.bytes().open(), decoding.charset());
      again.text().skipNBytes(offset);
      return again.text();
    } catch (IOException e) {
      throw new Failures(source()).unreadable(e);
    }
  }

  /** What was found out about it, where it is not the usual. */
  Optional<String> describe() {
    List<String> found = new ArrayList<>();
    if (decoding.packed()) {
      found.add("unpacked with gzip");
    }
    if (!decoding.charset().equals(StandardCharsets.UTF_8)) {
      found.add("read as " + name(decoding.charset()));
    }
    if (shape.json()) {
      found.add("read as JSON");
    } else if (shape.separator() != FileShape.COMMA) {
      found.add("with cells separated by " + shape.separatorName());
    }
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of("carelevel: %s: %s".formatted(source(), String.join(", ", found)));
  }

  private static String name(Charset charset) {
    String name = charset.displayName();
    return name.equals("windows-1252") ? "Windows-1252" : name;
  }

  @Override
  public void close() {
    try {
      bytes.close();
    } catch (IOException e) {
      // Everything that was wanted of it has been read.
    }
  }
}
