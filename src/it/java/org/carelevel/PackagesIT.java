package org.carelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each form in which the program is handed out works where it is unpacked. */
class PackagesIT {

  private static final Path TARGET = Installed.HOME.getParent();
  private static final Path SHARE = Installed.HOME.resolve("share");

  @TempDir private Path folder;

  @Test
  void theTarArchiveRunsWhereItIsUnpacked() throws Exception {
    run(Tool.needs("tar"), "-xzf", made("carelevel-[0-9.]+\\.tar\\.gz").toString());
    assertRuns(only(folder, "carelevel-[0-9.]+").resolve("bin/carelevel"));
  }

  @Test
  void theZipArchiveHoldsTheSameFiles() throws Exception {
    run(Tool.needs("tar"), "-xzf", made("carelevel-[0-9.]+\\.tar\\.gz").toString());
    Set<String> names = new HashSet<>();
    try (ZipFile zip = new ZipFile(made("carelevel-[0-9.]+\\.zip").toFile())) {
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        if (!entry.isDirectory()) {
          names.add(entry.getName());
          try (InputStream in = zip.getInputStream(entry)) {
            assertThat(folder.resolve(entry.getName())).hasBinaryContent(in.readAllBytes());
          }
        }
      }
    }
    assertThat(names).isEqualTo(files(folder));
  }

  @Test
  void theDebianPackageRunsWhereItIsUnpacked() throws Exception {
    Path deb = made("carelevel_[0-9.]+_all\\.deb");
    run(Tool.needs("dpkg-deb"), "-x", deb.toString(), folder.toString());
    assertRuns(folder.resolve("usr/bin/carelevel"));
    assertThat(folder.resolve("usr/share/man/man1/carelevel-screen.1.gz")).isNotEmptyFile();
    assertThat(folder.resolve("usr/share/doc/carelevel/copyright")).isNotEmptyFile();
    assertThat(folder.resolve("usr/share/bash-completion/completions/carelevel")).isNotEmptyFile();
    String fields = run(Tool.needs("dpkg-deb"), "--field", deb.toString());
    assertThat(fields).contains("Package: carelevel\n", "java17-runtime-headless");
  }

  /** In a database of packages of its own, in which what it depends on is missing. */
  @Test
  void theDebianPackageIsInstalledAndTakenAway() throws Exception {
    Path dpkg = Tool.needs("dpkg");
    Files.createDirectories(folder.resolve("var/lib/dpkg/info"));
    Files.createDirectories(folder.resolve("var/lib/dpkg/updates"));
    Files.createFile(folder.resolve("var/lib/dpkg/status"));
    String root = "--root=" + folder;
    String deb = made("carelevel_[0-9.]+_all\\.deb").toString();

    run(dpkg, root, "--force-not-root", "--force-depends", "--log=/dev/null", "-i", deb);
    assertRuns(folder.resolve("usr/bin/carelevel"));
    assertThat(run(dpkg, root, "--verify", "carelevel")).isEmpty();

    run(dpkg, root, "--force-not-root", "--log=/dev/null", "--purge", "carelevel");
    assertThat(folder.resolve("usr/bin/carelevel")).doesNotExist();
    assertThat(folder.resolve("usr/share/carelevel")).doesNotExist();
  }

  @Test
  void theManualPagesAreWellFormed() throws Exception {
    Path groff = Tool.needs("groff");
    try (Stream<Path> pages = Files.list(SHARE.resolve("man/man1"))) {
      List<Path> all = pages.sorted().toList();
      assertThat(all).hasSizeGreaterThan(20);
      for (Path page : all) {
        Installed.Result result =
            Installed.in(folder).run(groff, "-man", "-ww", "-Tutf8", page.toString());
        assertThat(result.err()).as(page.toString()).isEmpty();
        assertThat(result.out()).contains("carelevel");
      }
    }
  }

  @Test
  void bashCompletes() throws Exception {
    String script =
        """
        source '%s'
        try() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _complete_carelevel; echo "${COMPREPLY[@]}"; }
        try carelevel sc
        try carelevel rules ch
        try carelevel explain --format m
        """
            .formatted(SHARE.resolve("bash-completion/completions/carelevel"));
    Installed.Result result = Installed.in(folder).run(Tool.needs("bash"), "--norc", "-c", script);
    assertThat(result.out().lines().map(String::strip))
        .containsExactly("screen score", "check", "markdown");
  }

  @Test
  void fishCompletes() throws Exception {
    String script =
        """
        source '%s'
        complete -C 'carelevel sc'
        complete -C 'carelevel rules ch'
        complete -C 'carelevel explain --format m'
        """
            .formatted(SHARE.resolve("fish/vendor_completions.d/carelevel.fish"));
    String found = run(Tool.needs("fish"), "--no-config", "-c", script);
    assertThat(found.lines().map(line -> line.split("\t", 2)[0]))
        .containsExactly("score", "screen", "check", "markdown");
  }

  /** zsh only completes for somebody who types. */
  @Test
  void zshCompletes() throws Exception {
    String script =
        """
        zmodload zsh/zpty
        zpty shell zsh -f -i
        zpty -w shell 'fpath=(%s $fpath); autoload -U compinit; compinit -u -D; PS1="READY""> "'
        zpty -r shell line '*READY> *'
        zpty -w -n shell $'carelevel rules ch\\t'
        zpty -r shell line '*eck*' && echo completed
        zpty -d shell
        """
            .formatted(SHARE.resolve("zsh/site-functions"));
    assertThat(run(Tool.needs("zsh"), "-f", "-c", script)).endsWith("completed\n");
  }

  /** With {@code -Drecord=true}, writes it anew. */
  @Test
  void theReferenceOfCommandsIsThatOfTheProgram() throws IOException {
    Path page = Path.of("src/site/markdown/commands.md");
    String made = Files.readString(TARGET.resolve("pages/commands.md"));
    if (Boolean.getBoolean("record")) {
      Files.writeString(page, made);
    }
    assertThat(page).hasContent(made);
  }

  @Test
  void everyLibraryIsListedWithItsLicence() throws IOException {
    Set<String> jars =
        files(Installed.HOME.resolve("lib")).stream()
            .filter(name -> name.endsWith(".jar") && !name.startsWith("carelevel-"))
            .collect(Collectors.toSet());
    String listed = Files.readString(Installed.HOME.resolve("THIRD-PARTY.txt"));
    Set<String> named =
        Pattern.compile("(?m)^  (\\S+\\.jar)")
            .matcher(listed)
            .results()
            .map(each -> each.group(1))
            .collect(Collectors.toSet());
    assertThat(named).isEqualTo(jars).isNotEmpty();
    String bill = Files.readString(Installed.HOME.resolve("bom.json"));
    for (String jar : jars) {
      String name = jar.substring(0, jar.lastIndexOf('-'));
      assertThat(bill).contains("\"name\" : \"" + name + "\"");
    }
  }

  private void assertRuns(Path launcher) throws Exception {
    Installed installed = Installed.in(folder);
    assertThat(installed.run(launcher, "--version").out()).matches("carelevel [0-9.]+\n");
    Installed.Result result =
        installed.run(launcher, "explain", "--set", "withdrawal-severity=severe");
    assertThat(result.exit()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("EMERGENCY", "Inpatient");
  }

  private String run(Path program, String... args) throws Exception {
    // What dpkg calls need not be where a user without rights looks for programs.
    String path = System.getenv("PATH") + ":/usr/sbin:/sbin";
    Installed.Result result = Installed.in(folder).with("PATH", path).run(program, args);
    assertThat(result.exit()).as(result.err()).isZero();
    return result.out();
  }

  private static Path made(String pattern) throws IOException {
    return only(TARGET, pattern);
  }

  private static Path only(Path folder, String pattern) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> found =
          all.filter(each -> each.getFileName().toString().matches(pattern)).toList();
      assertThat(found).as(pattern).hasSize(1);
      return found.get(0);
    }
  }

  private static Set<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(each -> folder.relativize(each).toString())
          .collect(Collectors.toSet());
    }
  }
}
