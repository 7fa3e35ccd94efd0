package org.carelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds answers is for its owner alone, and goes nowhere that somebody else has prepared. */
class PrivateFilesIT {

  private static final String ROWS = "person,overdose-signs\nA,yes\nB,no\nC,perhaps\n";

  /** A user without rights, on every system. */
  private static final int NOBODY = 65_534;

  private static final Set<String> INPUTS = Set.of("in.csv", "long.csv", "ratings.csv");

  @TempDir private Path folder;

  @Test
  void areForTheirOwnerAloneWhateverTheUmask() throws Exception {
    Files.writeString(folder.resolve("in.csv"), ROWS);
    Files.writeString(folder.resolve("long.csv"), longRowsThatBreakOff());
    Files.writeString(folder.resolve("ratings.csv"), "case,a,b\n1,iop,iop\n2,iop,inpatient\n");
    openly(0, "screen --save record.json");
    openly(0, "screen --label kept --keep-draft --format html -o result.html");
    openly(0, "report record.json --format html -o page.html");
    openly(0, "explain --set overdose-signs=yes -o explained.txt");
    openly(0, "whatif --set overdose-signs=no -o whatif.txt");
    openly(1, "score in.csv -o out.csv --rejects rejects.csv --summary summary.json");
    openly(1, "score in.csv --resume -o whole.csv --rejects more-rejects.csv");
    openly(4, "score long.csv --resume -o cut.csv --rejects cut-rejects.csv");
    openly(0, "train drill --count 1 --save drill.json", "2\n0\nq\n");
    openly(0, "train cases --count 1 --key -o cases.txt");
    openly(0, "train agreement ratings.csv -o agreement.txt");
    openly(0, "map new in.csv -o map.yaml");
    List<String> open = new ArrayList<>();
    List<String> names = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        names.add(file.getFileName().toString());
        if (!permissions(file).equals("rw-------")) {
          open.add(file.getFileName().toString());
        }
      }
    }
    assertThat(open).containsExactlyInAnyOrderElementsOf(INPUTS);
    assertThat(names)
        .contains("kept.json", "cut.csv.carelevel-part", "cut.csv.carelevel-progress")
        .contains("cut-rejects.csv.carelevel-part", "drill.json", "rejects.csv", "summary.json");
    assertThat(permissions(folder.resolve("state/carelevel"))).isEqualTo("rwx------");
  }

  private void openly(int exit, String line) throws Exception {
    openly(exit, line, "no\nnone\nround-the-clock\nq\n");
  }

  private void openly(int exit, String line, String typed) throws Exception {
    String command = "umask 000; exec '" + Installed.LAUNCHER + "' " + line;
    Installed.Result result =
        Installed.in(folder).typing(typed).run(Path.of("/bin/sh"), "-c", command);
    assertThat(result.exit()).as(line + ": " + result.err()).isEqualTo(exit);
  }

  private static String longRowsThatBreakOff() {
    return ROWS + "A,yes\n".repeat(250_000) + "C,\"never closed\n";
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void areNotWrittenThroughSomebodyElsesLink() throws Exception {
    Files.writeString(folder.resolve("in.csv"), ROWS);
    Path victim = Files.writeString(folder.resolve("victim"), "mine");
    Path link = Files.createSymbolicLink(shared().resolve("out.csv"), victim);
    assertThat(scored("shared/out.csv").exit()).isEqualTo(1);
    assertThat(victim).as("through a link of one's own").content().startsWith("person,");

    Files.writeString(victim, "mine");
    giveAway(link);
    Installed.Result refused = scored("shared/out.csv");
    assertThat(refused.exit()).isEqualTo(74);
    assertThat(refused.err()).contains("shared/out.csv is a link or a pipe that somebody else");
    assertThat(victim).hasContent("mine");
    assertThat(names(folder)).containsExactlyInAnyOrder("in.csv", "victim", "shared");
  }

  @Test
  void areNotWrittenIntoSomebodyElsesPipe() throws Exception {
    Path mkfifo = Tool.needs("mkfifo");
    Files.writeString(folder.resolve("in.csv"), ROWS);
    shared();
    assertThat(Installed.in(folder).run(mkfifo, "shared/out.csv").exit()).isZero();
    giveAway(folder.resolve("shared/out.csv"));
    assertThat(scored("shared/out.csv").exit()).isEqualTo(74);
    assertThat(names(folder.resolve("shared"))).containsExactly("out.csv");
  }

  @Test
  void areNotGoneOnWithWhereSomebodyElseHasPutThem() throws Exception {
    Files.writeString(folder.resolve("in.csv"), longRowsThatBreakOff());
    String[] command = {"score", "in.csv", "--resume", "-o", "out.csv"};
    assertThat(Installed.in(folder).carelevel(command).exit()).isEqualTo(4);
    for (String name : List.of("out.csv.carelevel-progress", "out.csv.carelevel-part")) {
      Path planted = folder.resolve(name);
      giveAway(planted);
      long before = Files.size(planted);
      Installed.Result refused = Installed.in(folder).carelevel(command);
      assertThat(refused.exit()).as(refused.err()).isIn(4, 74);
      assertThat(refused.err()).containsAnyOf("somebody else has put it there", "no file of yours");
      assertThat(Files.size(planted)).isEqualTo(before);
      Files.setAttribute(planted, "unix:uid", Files.getAttribute(folder, "unix:uid"));
    }
  }

  @Test
  void areNotKeptInSomebodyElsesFolder() throws Exception {
    Path drafts = Files.createDirectories(folder.resolve("state/carelevel"));
    giveAway(drafts);
    Installed.Result result = Installed.in(folder).typing("no\nq\n").carelevel("screen");
    assertThat(result.exit()).isZero();
    assertThat(result.out() + result.err()).contains("not saved");
    assertThat(names(drafts)).isEmpty();
  }

  @Test
  void areNeitherLinksNorPipesInTheFolderOfDrafts() throws Exception {
    Path drafts = Files.createDirectories(folder.resolve("state/carelevel"));
    Path victim = Files.writeString(folder.resolve("victim.json"), "mine");
    Files.createSymbolicLink(drafts.resolve("link.json"), victim);
    Path mkfifo = Tool.needs("mkfifo");
    assertThat(Installed.in(drafts).run(mkfifo, "pipe.json").exit()).isZero();
    Installed.Result listed = Installed.in(folder).carelevel("screen", "--list-drafts");
    assertThat(listed.exit()).isZero();
    assertThat(listed.out()).doesNotContain("link", "pipe");
    for (String option : List.of("--resume", "--discard")) {
      assertThat(Installed.in(folder).carelevel("screen", option, "link").exit()).isEqualTo(4);
      assertThat(Installed.in(folder).carelevel("screen", option, "../../victim").exit())
          .isEqualTo(4);
    }
    assertThat(victim).hasContent("mine");
  }

  @Test
  void areNotGoneOnWithWhereSomebodyElseHasPutOneAmongTheDrafts() throws Exception {
    Installed.in(folder).typing("no\n").carelevel("screen", "--label", "forged");
    Installed.in(folder).typing("no\n").carelevel("screen", "--label", "mine");
    giveAway(folder.resolve("state/carelevel/forged.json"));
    Installed.Result listed = Installed.in(folder).carelevel("screen", "--list-drafts");
    assertThat(listed.out()).contains("forged: Somebody else has put it there").contains("mine: 2");
    for (String option : List.of("--resume", "--discard")) {
      Installed.Result result = Installed.in(folder).carelevel("screen", option, "forged");
      assertThat(result.exit()).as(option).isEqualTo(4);
      assertThat(result.err()).contains("there is no draft 'forged'");
    }
    assertThat(folder.resolve("state/carelevel/forged.json")).exists();
  }

  @Test
  void haveNamesThatLeadNowhereElse() throws Exception {
    for (String label : List.of("../out", "/tmp/out", ".hidden", "a/b", "-", "a\nb")) {
      Installed.Result result =
          Installed.in(folder).typing("q\n").carelevel("screen", "--label=" + label);
      assertThat(result.exit()).as(label).isEqualTo(2);
    }
    assertThat(names(folder)).isEmpty();
  }

  private Installed.Result scored(String output) throws Exception {
    return Installed.in(folder).carelevel("score", "in.csv", "-o", output);
  }

  private Path shared() throws IOException {
    Path shared = Files.createDirectory(folder.resolve("shared"));
    Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxrwx"));
    return shared;
  }

  private static void giveAway(Path file) throws IOException {
    boolean can = Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    assumeTrue(can, "only an administrator can give a file away");
    Files.setAttribute(file, "unix:uid", NOBODY, LinkOption.NOFOLLOW_LINKS);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found.map(each -> each.getFileName().toString()).toList();
    }
  }
}
