package org.carelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program looks at itself and at the machine, and says nothing private. */
class DoctorIT {

  private static final String WHO = "maria-secretperson";

  @TempDir private Path folder;

  @Test
  void fitsOnOneScreenAndSaysNothingPrivate() throws Exception {
    Path home = Files.createDirectories(folder.resolve("home").resolve(WHO));
    Installed maria =
        Installed.in(folder)
            .with("HOME", home.toString())
            .with("USER", WHO)
            .with("LOGNAME", WHO)
            .with("XDG_STATE_HOME", "")
            .with("LANG", "en_US.UTF-8");
    maria.typing("no\nq\n").carelevel("screen", "--label", "case-of-" + WHO);
    Installed.Result result = maria.carelevel("doctor");
    assertThat(result.exit()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .contains("ok      carelevel: ", "ok      Java: ", "drafts: 1 is kept in ~/.local/state")
        .contains("iop-suitability@1.0.0+", "fit for use", "tedsa-2023")
        .doesNotContain(WHO)
        .doesNotContain("problem");
    assertThat(result.out().lines()).hasSizeLessThanOrEqualTo(24);
    assertThat(result.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void foldersElsewhereAreNotNamed() throws Exception {
    Path state = folder.resolve(WHO);
    Installed.Result result =
        Installed.in(folder).with("XDG_STATE_HOME", state.toString()).carelevel("doctor");
    assertThat(result.exit()).isZero();
    assertThat(result.out()).doesNotContain(WHO).contains("the folder that XDG_STATE_HOME names");
  }

  @Test
  void saysWhatToMend() throws Exception {
    Path drafts = Files.createDirectories(folder.resolve("state").resolve("carelevel"));
    Files.setPosixFilePermissions(drafts, PosixFilePermissions.fromString("rwxr-xr-x"));
    Installed.Result open = Installed.in(folder).carelevel("doctor");
    assertThat(open.exit()).isEqualTo(1);
    assertThat(open.out()).contains("problem drafts: others can read ", "chmod 700");
    Path rules = Files.writeString(folder.resolve("rules.yaml"), "carelevel: 1\n");
    Files.setPosixFilePermissions(drafts, PosixFilePermissions.fromString("rwx------"));
    Installed.Result bad = Installed.in(folder).carelevel("doctor", "--rules", rules.toString());
    assertThat(bad.exit()).isEqualTo(1);
    assertThat(bad.out()).contains("problem rules: ", "run carelevel rules check");
  }

  @Test
  void worksWhereNextToNothingIsSet() throws Exception {
    Installed bare = Installed.in(folder);
    for (String variable : new String[] {"HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "LANG"}) {
      bare = bare.with(variable, "");
    }
    Installed.Result result = bare.with("LC_ALL", "C").carelevel("doctor");
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .contains("note    characters: US-ASCII", "note    archive: none can be kept")
        .contains("problem drafts: there is no folder for them");
  }

  @Test
  void saysTheSameAsData() throws Exception {
    Installed.Result result = Installed.in(folder).carelevel("doctor", "--format", "json");
    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .contains("\"carelevel\" : 1", "\"problem\" : false", "\"kind\" : \"ok\"")
        .contains("\"about\" : \"rules\"", "\"says\" : \"iop-suitability@1.0.0+");
  }
}
