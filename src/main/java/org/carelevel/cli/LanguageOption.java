package org.carelevel.cli;

import java.util.stream.Stream;
import org.carelevel.diagnostic.Quote;
import org.carelevel.model.Ruleset;
import org.carelevel.model.ScreeningRecord;
import org.carelevel.report.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which language to speak. */
final class LanguageOption {

  @Option(
      names = "--lang",
      paramLabel = "LANGUAGE",
      description =
          "The language of the result: two letters, such as en or es (default: the ruleset's own).")
  private @Nullable String language;

  /** Whether the command line names a language. */
  boolean given() {
    return language != null;
  }

  /**
   * The words for an interview: in the language of the environment where none is named and the
   * ruleset is written in it.
   */
  Words ofScreen(Streams streams, Ruleset ruleset) {
    return language != null ? words(ruleset) : ofOrOwn(local(streams), ruleset);
  }

  /** The words where no ruleset is at hand: those of the environment where none are named. */
  Words ofProgram(Streams streams) {
    return Words.in(language != null ? language : local(streams));
  }

  /** The words in which a record was made, where no other language is named. */
  Words ofRecord(ScreeningRecord made, Ruleset ruleset) {
    return ofEarlier(made.language(), ruleset);
  }

  /** The words in the language in which something was begun, where no other language is named. */
  Words ofEarlier(String earlier, Ruleset ruleset) {
    return language != null ? words(ruleset) : ofOrOwn(earlier, ruleset);
  }

  private static Words ofOrOwn(String local, Ruleset ruleset) {
    String own = ruleset.identity().language();
    boolean known =
        Words.LANGUAGES.contains(local) && ruleset.identity().languages().contains(local);
    return Words.in(known ? local : own);
  }

  private static String local(Streams streams) {
    return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
        .map(streams::variable)
        .filter(value -> !value.isEmpty())
        .findFirst()
        .map(value -> value.split("[_.@]", 2)[0])
        .orElse("");
  }

  /** The words; ends the command where nothing is written in the language. */
  Words words(Ruleset ruleset) {
    String own = ruleset.identity().language();
    if (language == null) {
      return Words.in(own);
    }
    if (!ruleset.identity().languages().contains(language)) {
      String message = "carelevel: the ruleset is not written in %s; use one of: %s";
      String known = String.join(", ", ruleset.identity().languages());
      throw new Failure(ExitCode.USAGE, message.formatted(Quote.of(language), known));
    }
    return Words.in(language);
  }
}
