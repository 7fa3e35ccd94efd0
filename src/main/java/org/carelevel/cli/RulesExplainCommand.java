package org.carelevel.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.NearName;
import org.carelevel.diagnostic.Quote;
import org.carelevel.verify.Check;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Explains an error code, or a line of the checklist. */
@Command(
    name = "explain",
    addMethodSubcommands = false,
    description = {
      "Explains a code in square brackets, of a message or of the checklist.",
      "Says what it means, with an example, and how to mend it."
    })
final class RulesExplainCommand implements Callable<Integer> {

  /** As a message shows it: {@code error[unknown-key]}. */
  private static final Pattern BRACKETS = Pattern.compile("^(?:error)?\\[([^\\[\\]]*)\\]:?$");

  private final Streams streams;

  @Parameters(paramLabel = "CODE", description = "The code, such as unknown-key.")
  private String code = "";

  RulesExplainCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    List<String> codes = codes();
    String code = BRACKETS.matcher(this.code.strip()).replaceFirst("$1");
    if (!codes.contains(code)) {
      String hint = NearName.hint(code, codes);
      String message = "carelevel: there is no code %s%s\nThere are: %s";
      throw new Failure(
          ExitCode.USAGE, message.formatted(Quote.of(code), hint, String.join(", ", codes)));
    }
    try (InputStream in =
        RulesExplainCommand.class.getResourceAsStream("/org/carelevel/errors/" + code + ".md")) {
      if (in == null) {
        throw new IllegalStateException("the page on " + code + " is missing from the program");
      }
      streams.print(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      return ExitCode.DONE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> codes() {
    List<String> codes = new ArrayList<>();
    Arrays.stream(Code.values()).map(Code::slug).forEach(codes::add);
    Arrays.stream(Check.values()).map(Check::id).forEach(codes::add);
    return codes;
  }
}
