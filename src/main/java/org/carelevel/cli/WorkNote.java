package org.carelevel.cli;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * How far an interrupted work is.
 *
 * @param path where it is noted
 * @param work what the work is, as a digest; a note about another work is not for this one
 */
record WorkNote(Path path, String work) {

  /** What its name ends with. */
  static final String ENDING = ".carelevel-progress";

  private static final String WORK = "work";

  /** Nothing that this program writes is longer. */
  private static final long LONGEST = 1 << 22;

  /** The note about the work whose output is written there. */
  static WorkNote of(Path output, String work) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(work.getBytes(StandardCharsets.UTF_8));
      Path path = output.resolveSibling(output.getFileName() + ENDING);
      return new WorkNote(path, HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Notes how far the work is, in place of what was noted before. */
  void write(Map<String, Long> numbers) throws IOException {
    Properties note = new Properties();
    note.setProperty(WORK, work);
    numbers.forEach((name, number) -> note.setProperty(name, Long.toString(number)));
    StringWriter text = new StringWriter();
    note.store(text, null);
    OutputFile.write(path.toString(), text.toString());
  }

  /**
   * What was noted; empty where nothing was.
   *
   * @throws IOException where it is about another work, or is no note
   */
  Optional<Map<String, Long>> read() throws IOException {
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    if (!PrivateFile.isTrusted(path)) {
      throw new IOException("somebody else has put it there");
    }
    if (Files.size(path) > LONGEST) {
      throw new IOException("it is no note of carelevel");
    }
    Properties note = new Properties();
    Map<String, Long> numbers = new TreeMap<>();
    try {
      note.load(new StringReader(Files.readString(path)));
      if (!work.equals(note.getProperty(WORK))) {
        throw new IOException(
            "it is about other rules, options or inputs, or an input has been written since");
      }
      note.remove(WORK);
      note.forEach((name, number) -> numbers.put((String) name, Long.valueOf((String) number)));
    } catch (IllegalArgumentException e) {
      throw new IOException("it is no note of carelevel", e);
    }
    return Optional.of(numbers);
  }

  /** The work is done: neither the note stays, nor half of one from a run that was killed. */
  void delete() throws IOException {
    Files.deleteIfExists(path);
    HalfWritten.delete(path);
  }
}
