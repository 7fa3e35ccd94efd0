package org.carelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the launcher calls by name exists; Java says nothing of an option for what does not. */
class LauncherTest {

  private static final Pattern NAMED =
      Pattern.compile("(org\\.carelevel(?:\\.\\w+)+)(?:::(\\w+))?");

  @Test
  void whatItNamesExists() throws IOException, ClassNotFoundException {
    String launcher = Files.readString(Path.of("src/dist/bin/carelevel"));
    List<MatchResult> named = NAMED.matcher(launcher).results().toList();
    assertThat(named).hasSizeGreaterThan(3);
    for (MatchResult each : named) {
      Class<?> type = Class.forName(each.group(1), false, getClass().getClassLoader());
      if (each.group(2) != null) {
        assertThat(Stream.of(type.getDeclaredMethods()).map(Method::getName))
            .as(each.group())
            .contains(each.group(2));
      }
    }
  }
}
