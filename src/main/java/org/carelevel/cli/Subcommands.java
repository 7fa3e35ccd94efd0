package org.carelevel.cli;

import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Adds commands to another. Building a command with its options takes longer than starting Java; so
 * those that are not wanted get only their name and description, for the help and for suggestions.
 */
final class Subcommands {

  private final CommandLine line;
  private final Predicate<String> wanted;

  Subcommands(CommandLine line, Predicate<String> wanted) {
    this.line = line;
    this.wanted = wanted;
  }

  void add(Class<?> type, Supplier<Object> made) {
    Command command = Objects.requireNonNull(type.getAnnotation(Command.class));
    if (wanted.test(command.name())) {
      line.addSubcommand(made.get());
    } else {
      CommandSpec heading = CommandSpec.create().name(command.name());
      heading.usageMessage().description(command.description());
      line.addSubcommand(heading);
    }
  }

  CommandLine line() {
    return line;
  }
}
