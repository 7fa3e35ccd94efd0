package org.carelevel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The commands of the program. Building one with its options takes about as long as starting Java
 * does: so only the one that is named is built, and where none is, all get their name and
 * description, for the help and for suggestions.
 */
final class Commands {

  /** In the order of the help; a command of a command stands behind its name. */
  private static final List<String> NAMES =
      List.of(
          "screen",
          "score",
          "explain",
          "whatif",
          "explore",
          "report",
          "verify",
          "map",
          "map new",
          "map check",
          "train",
          "train drill",
          "train cases",
          "train agreement",
          "rules",
          "rules check",
          "rules show",
          "rules diff",
          "rules schema",
          "rules list",
          "rules new",
          "rules explain",
          "doctor");

  private static final List<String> WITH_RULES =
      List.of("screen", "score", "explain", "whatif", "explore", "train");

  private final Streams streams;

  Commands(Streams streams) {
    this.streams = streams;
  }

  private Object command(String name) {
    return switch (name) {
      case "" -> new Carelevel();
      case "screen" -> new ScreenCommand(streams);
      case "score" -> new ScoreCommand(streams);
      case "explain" -> new ExplainCommand(streams);
      case "whatif" -> new WhatIfCommand(streams);
      case "explore" -> new ExploreCommand(streams);
      case "report" -> new ReportCommand(streams);
      case "verify" -> new VerifyCommand(streams);
      case "map" -> new MapCommand();
      case "map new" -> new MapNewCommand(streams);
      case "map check" -> new MapCheckCommand(streams);
      case "train" -> new TrainCommand();
      case "train drill" -> new TrainDrillCommand(streams);
      case "train cases" -> new TrainCasesCommand(streams);
      case "train agreement" -> new TrainAgreementCommand(streams);
      case "rules" -> new RulesCommand();
      case "rules check" -> new RulesCheckCommand(streams);
      case "rules show" -> new RulesShowCommand(streams);
      case "rules diff" -> new RulesDiffCommand(streams);
      case "rules schema" -> new RulesSchemaCommand(streams);
      case "rules list" -> new RulesListCommand(streams);
      case "rules new" -> new RulesNewCommand(streams);
      case "rules explain" -> new RulesExplainCommand(streams);
      case "doctor" -> new DoctorCommand(streams);
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** Whether it is likely that these arguments need the default ruleset. */
  static boolean wantsDefaultRuleset(String... args) {
    if (args.length == 0 || !WITH_RULES.contains(args[0])) {
      return false;
    }
    for (String arg : args) {
      if (arg.startsWith("-r") || arg.startsWith("--rules") || arg.equals("--help")) {
        return false;
      }
    }
    return true;
  }

  /** The command line for these arguments. */
  CommandLine of(String... args) {
    List<String> words = List.of(args);
    // After "--", a command may stand in any place.
    return words.contains("--") ? all() : named("", words);
  }

  /** The command line with every command and its options. */
  CommandLine all() {
    return whole("");
  }

  private CommandLine whole(String name) {
    CommandLine line = new CommandLine(model(command(name)));
    for (String word : under(name)) {
      line.addSubcommand(word, whole(joined(name, word)));
    }
    return line;
  }

  /** A command with the one under it that the first word names, or with the headings of all. */
  private CommandLine named(String name, List<String> words) {
    CommandLine line = new CommandLine(model(command(name)));
    List<String> under = under(name);
    if (!words.isEmpty() && under.contains(words.get(0))) {
      List<String> rest = words.subList(1, words.size());
      return line.addSubcommand(named(joined(name, words.get(0)), rest));
    }
    for (String word : under) {
      line.addSubcommand(heading(joined(name, word)));
    }
    return line;
  }

  /**
   * A command as its annotations describe it. In the packaged program these are read already, as
   * that takes longer than all else in a start; {@code QuickCommands} in the build replaces this
   * method and the next.
   */
  private static CommandSpec model(Object command) {
    return CommandSpec.forAnnotatedObject(command);
  }

  /** A command's name and description, as its annotations have them. */
  private CommandSpec heading(String name) {
    Command about = Objects.requireNonNull(command(name).getClass().getAnnotation(Command.class));
    CommandSpec heading = CommandSpec.create().name(about.name());
    heading.usageMessage().description(about.description());
    return heading;
  }

  private static List<String> under(String name) {
    List<String> under = new ArrayList<>();
    for (String each : NAMES) {
      int space = each.lastIndexOf(' ');
      if (each.substring(0, Math.max(0, space)).equals(name)) {
        under.add(each.substring(space + 1));
      }
    }
    return under;
  }

  private static String joined(String name, String word) {
    return name.isEmpty() ? word : name + " " + word;
  }
}
