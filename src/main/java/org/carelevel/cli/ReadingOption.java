package org.carelevel.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import org.carelevel.batch.ScoringOptions;
import org.carelevel.diagnostic.Quote;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How to read the input, where it must not be found out. */
final class ReadingOption {

  private static final Map<String, Character> NAMES =
      Map.of("comma", ',', "tab", '\t', "semicolon", ';', "pipe", '|');

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description =
          "What the input is encoded in, such as UTF-8 or windows-1252; without it, that is found out.")
  private @Nullable String encoding;

  @Option(
      names = "--separator",
      paramLabel = "CHARACTER",
      description =
          "What separates cells: comma, tab, semicolon, pipe or a character; without it, that is found out.")
  private @Nullable String separator;

  /** These options as they were typed, each after a space; empty where there were none. */
  String typed() {
    return (encoding == null ? "" : " --encoding " + Shell.word(encoding))
        + (separator == null ? "" : " --separator " + Shell.word(separator));
  }

  ScoringOptions.Reading reading() {
    return new ScoringOptions.Reading(charset(), separator());
  }

  private @Nullable Charset charset() {
    if (encoding == null) {
      return null;
    }
    try {
      return Charset.forName(encoding);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      String message = "carelevel: --encoding: there is no encoding %s; try UTF-8 or windows-1252";
      throw new Failure(ExitCode.USAGE, message.formatted(Quote.of(encoding)));
    }
  }

  private @Nullable Character separator() {
    if (separator == null) {
      return null;
    }
    Character named = NAMES.get(separator);
    if (named != null) {
      return named;
    }
    char only = separator.length() == 1 ? separator.charAt(0) : '"';
    if (only == '"'
        || only > '~'
        || (only < ' ' && only != '\t')
        || Character.isLetterOrDigit(only)) {
      String message =
          "carelevel: --separator: %s cannot separate cells; use comma, tab, semicolon, pipe, or one character that is no letter, digit or quote";
      throw new Failure(ExitCode.USAGE, message.formatted(Quote.of(separator)));
    }
    return only;
  }
}
