package org.carelevel.cli;

import java.util.concurrent.Callable;
import org.carelevel.model.Ruleset;
import org.carelevel.report.AnswersSchema;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the JSON Schemas that let an editor help. */
@Command(
    name = "schema",
    addMethodSubcommands = false,
    description = {
      "Writes a JSON Schema (2020-12), by which an editor explains and checks a file as you type.",
      "It is that of the ruleset format, of mappings, or of the answers files of one ruleset."
    })
final class RulesSchemaCommand implements Callable<Integer> {

  private final Streams streams;

  @Parameters(
      paramLabel = "FILE|ID",
      arity = "0..1",
      description =
          "The ruleset whose answers files are meant: a file, or the id of a shipped one; without"
              + " it, the schema is that of rulesets.")
  private @Nullable String ruleset;

  /** What can have a schema without belonging to one ruleset. */
  enum Of {
    rules,
    map
  }

  @Option(
      names = "--of",
      paramLabel = "rules|map",
      description = "Which files are meant, where no ruleset is named (default: rules).")
  private @Nullable Of of;

  @Mixin private final TextOutput output = new TextOutput();

  @Mixin private final LanguageOption language = new LanguageOption();

  RulesSchemaCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    if (ruleset != null && of != null) {
      String message =
          "carelevel: the schema of a ruleset's answers files and that of --of are two; name one of them";
      throw new Failure(ExitCode.USAGE, message);
    }
    output.data(streams, ruleset == null ? ofFormat() : ofAnswers(ruleset));
    return ExitCode.DONE;
  }

  private String ofFormat() {
    if (language.given()) {
      String message =
          "carelevel: the schema of %s is in English only; for one of answers files, name the"
              + " ruleset before --lang";
      throw new Failure(ExitCode.USAGE, message.formatted(of == Of.map ? "mappings" : "rulesets"));
    }
    return of == Of.map ? Shipped.mappingSchema() : Shipped.schema();
  }

  private String ofAnswers(String name) {
    Ruleset meant = Rulesets.load(name, streams).ruleset();
    return new AnswersSchema(meant, language.words(meant)).text();
  }
}
