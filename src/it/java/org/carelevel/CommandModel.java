package org.carelevel;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.carelevel.cli.Carelevel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** All that picocli knows of the commands and their options, as lines of text. */
public final class CommandModel {

  /**
   * What belongs to one run of the program, what only says how the model was made, and what is
   * nothing in either model (null, or an empty text).
   */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "command",
          "descriptionKey",
          "getter",
          "hashCode",
          "prompt",
          "root",
          "scope",
          "setter",
          "typeInfo",
          "userObject");

  /** What is what its text says. */
  private static final List<Class<?>> SAYS =
      List.of(
          Boolean.class,
          Number.class,
          String.class,
          Enum.class,
          Class.class,
          Collection.class,
          CommandLine.Range.class);

  private CommandModel() {}

  /** The model of the program that is loaded. */
  public static List<String> lines() {
    List<String> lines = new ArrayList<>();
    add(Carelevel.whole(), lines);
    return lines;
  }

  private static void add(CommandLine line, List<String> lines) {
    String name = line.getCommandSpec().qualifiedName();
    lines.add(name + " help: " + line.getUsageMessage());
    lines.add(name + " version: " + Arrays.toString(line.getCommandSpec().version()));
    lines.add(name + " mixins: " + line.getCommandSpec().mixins().keySet());
    for (ArgSpec argument : line.getCommandSpec().args()) {
      for (Method each : getters(argument.getClass())) {
        lines.add(
            name + " " + label(argument) + " " + each.getName() + ": " + value(argument, each));
      }
    }
    line.getSubcommands().values().forEach(each -> add(each, lines));
  }

  private static String label(ArgSpec argument) {
    return argument instanceof CommandLine.Model.OptionSpec option
        ? option.longestName()
        : argument.paramLabel();
  }

  private static List<Method> getters(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(each -> each.getParameterCount() == 0)
        .filter(each -> each.getDeclaringClass() != Object.class)
        .filter(each -> !LEFT_OUT.contains(each.getName()))
        .sorted(Comparator.comparing(Method::getName))
        .toList();
  }

  private static String value(ArgSpec argument, Method getter) {
    try {
      return text(getter.invoke(argument));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(getter.getName(), e);
    }
  }

  private static String text(@Nullable Object value) {
    if (value instanceof Object[] values) {
      return Arrays.stream(values).map(CommandModel::text).toList().toString();
    }
    if (value instanceof Iterable<?> values && !(value instanceof Collection)) {
      List<String> texts = new ArrayList<>();
      values.forEach(each -> texts.add(text(each)));
      return texts.toString();
    }
    return value == null || SAYS.stream().anyMatch(type -> type.isInstance(value))
        ? String.valueOf(value)
        : value.getClass().getName();
  }
}
