import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.carelevel.cli.Carelevel;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The build runs this: it writes the manual pages, the completions for bash, zsh and fish, and the
 * reference of all commands, from the command line itself.
 *
 * <pre>java CommandPages.java FOLDER</pre>
 */
public final class CommandPages {

  private static final String DAY = "2026-11-01"; // As all that the build makes.

  private CommandPages() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    CommandLine program = Carelevel.whole();
    Map<String, CommandSpec> commands = new LinkedHashMap<>();
    collect(program.getCommandSpec(), commands);
    for (CommandSpec each : commands.values()) {
      String name = each.qualifiedName("-") + ".1";
      byte[] page = new ManPage(each, commands.keySet()).text().getBytes(StandardCharsets.UTF_8);
      write(folder.resolve("share/man/man1").resolve(name), page);
      write(folder.resolve("packed/man1").resolve(name + ".gz"), packed(page));
    }
    Path share = folder.resolve("share");
    String bash = AutoComplete.bash("carelevel", program);
    // Its head names the day on which it was made.
    bash = bash.replaceAll("(?m)^# *(Generated|Date).*\n", "");
    text(share.resolve("bash-completion/completions/carelevel"), bash);
    text(share.resolve("zsh/site-functions/_carelevel"), zsh());
    text(share.resolve("fish/vendor_completions.d/carelevel.fish"), Fish.of(commands));
    text(folder.resolve("commands.md"), Reference.of(commands));
  }

  private static void collect(CommandSpec command, Map<String, CommandSpec> into) {
    into.put(command.qualifiedName(" "), command);
    command.subcommands().values().forEach(each -> collect(each.getCommandSpec(), into));
  }

  private static void text(Path file, String text) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  /** Without the time, so that it is the same each time. */
  private static byte[] packed(byte[] bytes) throws IOException {
    java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  /** zsh can use what is written for bash. */
  private static String zsh() {
    return """
        #compdef carelevel
        # Uses the completion for bash, which stands beside this.
        autoload -U +X bashcompinit && bashcompinit
        local script
        for script in ${funcsourcetrace[1]:h:h:h}/bash-completion/completions/carelevel \\
            /usr/share/bash-completion/completions/carelevel; do
          if [[ -r $script ]]; then
            source $script
            break
          fi
        done
        # From the second time on, zsh calls this by itself.
        _bash_complete -o default -F _complete_carelevel
        """;
  }

  /** What an option or a parameter is, in one line. */
  private static String about(ArgSpec arg) {
    List<String> candidates = new ArrayList<>();
    if (arg.completionCandidates() != null) {
      arg.completionCandidates().forEach(candidates::add);
    }
    String usual = arg.defaultValue() != null ? arg.defaultValueString() : "none";
    return String.join(" ", arg.description())
        .replace("${COMPLETION-CANDIDATES}", String.join(", ", candidates))
        .replace("${DEFAULT-VALUE}", usual)
        .replace("%%", "%")
        .replace("%n", " ");
  }

  private static String names(OptionSpec option) {
    return String.join(", ", option.names());
  }

  private static boolean takesValue(OptionSpec option) {
    return option.arity().max() > 0;
  }

  private static String synopsis(CommandSpec command) {
    StringBuilder line = new StringBuilder(command.qualifiedName(" "));
    if (command.options().size() > 0) {
      line.append(" [OPTION]...");
    }
    for (PositionalParamSpec each : command.positionalParameters()) {
      String label = each.paramLabel() + (each.arity().max() > 1 ? "..." : "");
      line.append(' ').append(each.required() ? label : "[" + label + "]");
    }
    if (!command.subcommands().isEmpty()) {
      line.append(" COMMAND");
    }
    return line.toString();
  }

  /** A page of the manual, in the language of man(7). */
  private record ManPage(CommandSpec command, Iterable<String> all) {

    String text() {
      StringBuilder page = new StringBuilder();
      String name = command.qualifiedName("-");
      String version = Carelevel.whole().getCommandSpec().version()[0];
      page.append(
          ".TH \"%s\" 1 \"%s\" \"%s\" \"User commands\"\n"
              .formatted(name.toUpperCase(java.util.Locale.ROOT), DAY, version));
      page.append(".SH NAME\n").append(escaped(name)).append(" \\- ");
      String[] about = command.usageMessage().description();
      page.append(escaped(about.length == 0 ? "" : lower(about[0]))).append('\n');
      page.append(".SH SYNOPSIS\n.B ").append(escaped(synopsis(command))).append('\n');
      page.append(".SH DESCRIPTION\n").append(escaped(String.join("\n", about))).append('\n');
      if (!command.subcommands().isEmpty()) {
        page.append(".SH COMMANDS\n");
        command.subcommands().values().forEach(each -> subcommand(page, each.getCommandSpec()));
      }
      if (!command.positionalParameters().isEmpty()) {
        page.append(".SH ARGUMENTS\n");
        command.positionalParameters().forEach(each -> item(page, each.paramLabel(), about(each)));
      }
      page.append(".SH OPTIONS\n");
      for (OptionSpec option : command.options()) {
        String value = takesValue(option) ? " " + option.paramLabel() : "";
        item(page, names(option) + value, about(option));
      }
      String[] footer = command.root().usageMessage().footer();
      page.append(".SH EXIT STATUS\n").append(escaped(String.join("\n", footer).strip()));
      page.append("\n.SH SEE ALSO\n");
      List<String> others = new ArrayList<>();
      all.forEach(each -> others.add(each.replace(' ', '-')));
      others.remove(name);
      page.append(
          String.join(",\n", others.stream().map(each -> ".BR " + escaped(each) + " (1)").toList())
              .replace(",\n", " ,\n"));
      return page.append('\n').toString();
    }

    private static void subcommand(StringBuilder page, CommandSpec each) {
      item(page, each.qualifiedName(" "), String.join(" ", each.usageMessage().description()));
    }

    private static void item(StringBuilder page, String head, String text) {
      page.append(".TP\n.B ").append(escaped(head)).append('\n').append(escaped(text)).append('\n');
    }

    private static String lower(String text) {
      String plain = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
      return plain.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + plain.substring(1);
    }

    /** A hyphen is a minus sign, to be searched for and copied; no line starts a request. */
    private static String escaped(String text) {
      return text.replace("\\", "\\e").replace("-", "\\-").replaceAll("(?m)^([.'])", "\\\\&$1");
    }
  }

  /** fish learns each option with what it does. */
  private static final class Fish {

    static String of(Map<String, CommandSpec> commands) {
      StringBuilder script = new StringBuilder("complete -c carelevel -f\n");
      commands.forEach(
          (name, command) -> {
            String where = condition(name, command);
            command
                .subcommands()
                .values()
                .forEach(
                    sub -> {
                      CommandSpec spec = sub.getCommandSpec();
                      script.append(
                          "complete -c carelevel -n %s -a %s -d %s\n"
                              .formatted(
                                  quoted(where),
                                  spec.name(),
                                  quoted(spec.usageMessage().description()[0])));
                    });
            if (!command.positionalParameters().isEmpty()) {
              script.append("complete -c carelevel -n %s -F\n".formatted(quoted(where)));
            }
            command.options().forEach(option -> option(script, where, option));
          });
      return script.toString();
    }

    private static void option(StringBuilder script, String where, OptionSpec option) {
      script.append("complete -c carelevel -n ").append(quoted(where));
      for (String name : option.names()) {
        script.append(
            name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
      }
      if (takesValue(option)) {
        List<String> candidates = new ArrayList<>();
        if (option.completionCandidates() != null) {
          option.completionCandidates().forEach(candidates::add);
        }
        script.append(
            candidates.isEmpty() ? " -r -F" : " -x -a " + quoted(String.join(" ", candidates)));
      }
      script.append(" -d ").append(quoted(about(option))).append('\n');
    }

    private static String condition(String name, CommandSpec command) {
      String[] words = name.split(" ", -1);
      if (words.length == 1) {
        return "__fish_use_subcommand";
      }
      StringBuilder all = new StringBuilder();
      for (int i = 1; i < words.length; i++) {
        all.append(i > 1 ? "; and " : "").append("__fish_seen_subcommand_from ").append(words[i]);
      }
      if (!command.subcommands().isEmpty()) {
        String below = String.join(" ", command.subcommands().keySet());
        all.append("; and not __fish_seen_subcommand_from ").append(below);
      }
      return all.toString();
    }

    private static String quoted(String text) {
      return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
  }

  /** The page of the documentation. */
  private static final class Reference {

    static String of(Map<String, CommandSpec> commands) {
      StringBuilder page = new StringBuilder("# Commands\n\n");
      page.append("Every command and option, as `--help` and the manual pages say them. ");
      page.append("The build writes this page; do not edit it.\n");
      commands.forEach(
          (name, command) -> {
            page.append("\n## ").append(name).append("\n\n");
            page.append(escaped(String.join(" ", command.usageMessage().description())));
            page.append("\n\n```text\n").append(synopsis(command)).append("\n```\n\n");
            page.append("| | |\n|---|---|\n");
            for (CommandLine each : command.subcommands().values()) {
              CommandSpec spec = each.getCommandSpec();
              String about = String.join(" ", spec.usageMessage().description());
              row(page, spec.qualifiedName(" "), about);
            }
            command
                .positionalParameters()
                .forEach(each -> row(page, each.paramLabel(), about(each)));
            for (OptionSpec option : command.options()) {
              row(
                  page,
                  names(option) + (takesValue(option) ? " " + option.paramLabel() : ""),
                  about(option));
            }
          });
      return page.toString();
    }

    private static void row(StringBuilder page, String head, String text) {
      page.append("| `").append(head.replace("|", "\\|")).append("` | ").append(escaped(text));
      page.append(" |\n");
    }

    private static String escaped(String text) {
      return text.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*").replace("_", "\\_");
    }
  }
}
