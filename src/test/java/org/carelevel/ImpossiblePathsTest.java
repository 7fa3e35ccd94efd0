package org.carelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that no file can have, as a program that starts this one could give them. */
class ImpossiblePathsTest {

  private static final String NAME = "a\0b";

  @TempDir private Path folder;

  @BeforeEach
  void write() throws Exception {
    Files.writeString(folder.resolve("in.csv"), "case,withdrawal-severity\n1,none\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "explain --answers NUL",
        "explain --set withdrawal-severity=none --rules NUL",
        "explain --set withdrawal-severity=none -o NUL",
        "explain --set withdrawal-severity=NUL",
        "explain --set NUL=none",
        "screen --resume NUL",
        "screen --discard NUL",
        "screen --label NUL",
        "screen --save NUL",
        "score NUL",
        "score IN --map NUL",
        "score IN -o NUL",
        "score IN --rejects NUL",
        "score IN --summary NUL",
        "score IN -o OUT --resume --rejects NUL",
        "map new NUL",
        "map check NUL",
        "report NUL",
        "verify NUL",
        "explore -o NUL",
        "rules check NUL",
        "rules show NUL",
        "rules show -o NUL",
        "rules diff NUL NUL",
        "rules new NUL",
        "rules explain NUL",
        "train drill --resume NUL",
        "train drill --save NUL",
        "train cases -o NUL",
        "train agreement NUL"
      })
  void areSaidInASentence(String command) {
    String[] words = command.split(" ");
    for (int i = 0; i < words.length; i++) {
      words[i] =
          words[i]
              .replace("NUL", NAME)
              .replace("IN", folder.resolve("in.csv").toString())
              .replace("OUT", folder.resolve("out.csv").toString());
    }
    Ran ran = Ran.carelevel(words);
    assertThat(ran.exit()).as("%s: %s%s", command, ran.out(), ran.err()).isIn(2, 3, 4, 74);
    assertThat(ran.err()).isNotBlank().doesNotContain("Exception", "defect", "\0");
    assertThat(ran.out()).doesNotContain("\0");
  }
}
