package org.carelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No command opens a connection, or loads what could, or what makes objects out of texts. */
class NetworkIT {

  /**
   * Sockets and whoever makes them, protocols, the names of machines; objects from JSON or from
   * bytes, scripts, other programs. Java itself knows the type URLConnection when the program reads
   * a file out of its own jar, and InetAddress when it opens files; neither connects anything.
   */
  private static final Pattern DANGEROUS =
      Pattern.compile(
          String.join(
              "|",
              "java\\.net\\.(Socket|ServerSocket|DatagramSocket|MulticastSocket|(Inet4|Inet6|HttpURL|http).*)",
              "sun\\.nio\\.ch\\.(Net|SocketChannelImpl|ServerSocketChannelImpl|DatagramChannelImpl|NioSocketImpl|EPoll.*|UnixDomainSockets)",
              "sun\\.net\\.(www\\.protocol\\.(http|https|ftp|mailto)|spi|dns|ftp|NetHooks).*",
              "jdk\\.internal\\.net\\.http.*",
              "sun\\.security\\.ssl.*|javax\\.net.*|javax\\.naming.*|java\\.rmi.*|javax\\.script.*",
              "tools\\.jackson\\.databind.*|com\\.fasterxml\\.jackson\\.databind.*",
              "java\\.io\\.(ObjectInputStream|ObjectOutputStream)",
              "java\\.lang\\.(ProcessBuilder|ProcessImpl)",
              "org\\.snakeyaml\\.engine\\.v2\\.(api\\.Load|constructor\\.(Base|Standard)Constructor)"));

  @TempDir private Path folder;

  @BeforeEach
  void files() throws Exception {
    Files.writeString(folder.resolve("in.csv"), "case,overdose-signs\na,yes\nb,\n");
    Files.writeString(
        folder.resolve("in.json"),
        "{\"resourceType\": \"Bundle\", \"link\": [{\"url\": \"http://127.0.0.1:9/\"}], \"entry\": [{\"fullUrl\": \"http://127.0.0.1:9/1\", \"resource\": {\"resourceType\": \"QuestionnaireResponse\", \"questionnaire\": \"http://127.0.0.1:9/2\", \"status\": \"completed\", \"item\": [{\"linkId\": \"overdose-signs\", \"answer\": [{\"valueString\": \"no\"}]}]}}]}");
    Files.writeString(folder.resolve("ratings.csv"), "case,a,b\n1,iop,iop\n2,iop,inpatient\n");
    assertThat(
            Installed.in(folder)
                .typing("no\nq\n")
                .carelevel("screen", "--save", "record.json")
                .exit())
        .isZero();
  }

  static Stream<String> commands() {
    return Stream.of(
        "explain --set overdose-signs=yes --format json",
        "whatif --set overdose-signs=no",
        "screen --save again.json",
        "report record.json --format html -o page.html",
        "verify record.json",
        "score in.csv -o out.csv --rejects rejects.csv --summary summary.json",
        "score in.csv --resume -o resumed.csv",
        "score in.json",
        "map new in.csv",
        "rules list",
        "rules check iop-suitability",
        "rules show iop-suitability --format html",
        "rules show iop-suitability --diagram svg",
        "rules diff iop-suitability iop-suitability",
        "rules schema",
        "rules new new.yaml",
        "rules explain unknown-key",
        "explore",
        "train cases --seed 1",
        "train drill --seed 1 --count 1",
        "train agreement ratings.csv",
        "doctor",
        "--help");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void loadsNothingThatConnectsOrRunsTexts(String line) throws Exception {
    Path loaded = folder.resolve("loaded");
    Installed.Result result =
        Installed.in(folder)
            .with("CARELEVEL_JAVA_OPTS", "-Xlog:class+load:file=" + loaded)
            .typing("no\nq\n")
            .carelevel(line.split(" "));
    assertThat(result.exit()).as(result.err()).isZero();
    List<String> classes;
    try (Stream<String> lines = Files.lines(loaded)) {
      classes = lines.map(each -> each.replaceAll("^(\\[[^]]*])* *| .*", "")).toList();
    }
    assertThat(classes).contains("org.carelevel.cli.Main");
    assertThat(classes.stream().filter(each -> DANGEROUS.matcher(each).matches())).isEmpty();
  }

  /**
   * What the system is asked for, where that can be watched. Java itself asks whether there is an
   * IPv6, which opens sockets and connects none, and the C library asks a local service for the
   * user's name.
   */
  @Test
  void asksTheSystemForNoConnection() throws Exception {
    Path strace = Tool.needs("strace");
    Path calls = folder.resolve("calls");
    for (String line : commands().toList()) {
      List<String> words =
          new ArrayList<>(List.of("-f", "-e", "trace=network", "-o", calls.toString()));
      words.add(Installed.LAUNCHER.toString());
      words.addAll(List.of(line.split(" ")));
      Files.deleteIfExists(folder.resolve("again.json"));
      Files.deleteIfExists(folder.resolve("new.yaml"));
      Installed.Result result =
          Installed.in(folder).typing("no\nq\n").run(strace, words.toArray(String[]::new));
      assumeTrue(!result.err().contains("PTRACE"), "strace may not watch here");
      assertThat(result.exit()).as(result.err()).isZero();
      try (Stream<String> lines = Files.lines(calls)) {
        assertThat(
                lines
                    .filter(call -> call.matches("\\d+ +(connect|bind|listen|accept|send|recv).*"))
                    .filter(call -> !call.contains("sun_path=\"/var/run/nscd/socket\"")))
            .as(line)
            .isEmpty();
      }
    }
  }
}
