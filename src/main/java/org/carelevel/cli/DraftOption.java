package org.carelevel.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.carelevel.diagnostic.NearName;
import org.carelevel.diagnostic.Quote;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.load.RecordReader;
import org.carelevel.model.ScreeningRecord;
import org.carelevel.report.Layout;
import org.carelevel.report.Page;
import org.carelevel.report.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where an interview is kept while it goes on, and how to go on with it. */
final class DraftOption {

  private static final String NEWEST = "";
  private static final int MOST_BYTES = 4 << 20;

  @Option(
      names = "--label",
      paramLabel = "LABEL",
      description =
          "What you call this case, such as case-17: letters, digits, '.', '_' and '-'. Nothing that says who the person is.")
  private @Nullable String label;

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = "Keep the answers in this file as you go, and leave it there at the end.")
  private @Nullable String save;

  @Option(names = "--no-save", description = "Keep nothing as you go.")
  private boolean noSave;

  @Option(
      names = "--resume",
      paramLabel = "DRAFT",
      arity = "0..1",
      fallbackValue = NEWEST,
      description = "Go on with a draft: its name, its file, or nothing for the newest.")
  private @Nullable String resume;

  @Option(names = "--keep-draft", description = "Leave the draft there at the end.")
  private boolean keep;

  @Option(names = "--list-drafts", description = "List the drafts, and do nothing else.")
  private boolean list;

  @Option(
      names = "--discard",
      paramLabel = "DRAFT",
      description = "Delete a draft by its name, and do nothing else.")
  private @Nullable String discard;

  private @Nullable DraftLock lock;

  /** Does what is asked for instead of an interview; false where nothing is. */
  boolean instead(Streams streams, Words words) {
    if (list) {
      streams.print(listed(streams, words));
    } else if (discard != null) {
      discard(streams, discard, words);
    }
    return list || discard != null;
  }

  private static String listed(Streams streams, Words words) {
    Page page = new Page(Layout.PLAIN);
    List<String> names = Drafts.of(streams).map(Drafts::names).orElse(List.of());
    for (String name : Drafts.of(streams).map(Drafts::foreign).orElse(List.of())) {
      page.point(name + ": ", words.of("drafts.foreign"));
    }
    if (names.isEmpty()) {
      return page.line("", words.of("drafts.none")).toString();
    }
    for (String name : names) {
      Path file = Drafts.of(streams).orElseThrow().file(name);
      String about = read(streams, file).map(made -> about(made, words)).orElse(null);
      page.point(name + ": ", about == null ? words.of("drafts.unreadable") : about);
    }
    page.blank().line("", words.of("drafts.resume"));
    page.line("", words.of("drafts.discard"));
    return page.toString();
  }

  private static String about(ScreeningRecord made, Words words) {
    String key = made.finished() ? "drafts.finished" : "drafts.about";
    return words.of(key, made.day(), made.answers().size(), made.ruleset().stamp());
  }

  /** Deletes a draft of the folder, by its name alone: never a file that a path leads to. */
  private static void discard(Streams streams, String name, Words words) {
    Drafts drafts = Drafts.of(streams).orElse(null);
    if (drafts == null || !drafts.names().contains(name)) {
      throw noDraft(name, drafts == null ? List.of() : drafts.names());
    }
    Path file = drafts.file(name);
    try (DraftLock lock = locked(streams, file, name)) {
      Objects.requireNonNull(lock);
      HalfWritten.delete(file);
      Files.delete(file);
      streams.print(words.of("drafts.discarded", Quote.printable(name)) + "\n");
    } catch (IOException e) {
      throw Streams.cannotWrite(file.toString(), e);
    }
  }

  private static DraftLock locked(Streams streams, Path file, String name) {
    Path folder = Drafts.of(streams).map(Drafts::folder).orElse(file.resolveSibling("."));
    String message =
        "carelevel: %s is open in another window; go on there, or close that one first";
    return DraftLock.of(folder, file)
        .orElseThrow(() -> new Failure(ExitCode.BAD_INPUT, message.formatted(Quote.of(name))));
  }

  /** Keeps the draft to this interview, until it is released. */
  private void lock(Streams streams, Path file, String name) {
    if (lock == null) {
      lock = locked(streams, file, name);
      HalfWritten.delete(file);
    }
  }

  /** Lets another window go on with the draft. */
  void release() {
    if (lock != null) {
      lock.close();
    }
  }

  private static Path find(Streams streams, String name) {
    Drafts drafts = Drafts.of(streams).orElse(null);
    List<String> names = drafts == null ? List.of() : drafts.names();
    if (drafts != null && names.contains(name)) {
      return drafts.file(name);
    }
    try {
      if (Files.isRegularFile(Path.of(name))) {
        return Path.of(name);
      }
    } catch (java.nio.file.InvalidPathException e) {
      // Then it is no file either.
    }
    throw noDraft(name, names);
  }

  private static Failure noDraft(String name, List<String> names) {
    String hint = NearName.hint(name, names);
    String elsewhere = hint.isEmpty() ? "; --list-drafts shows those that there are" : hint;
    String message = "carelevel: there is no draft %s%s";
    return new Failure(ExitCode.BAD_INPUT, message.formatted(Quote.of(name), elsewhere));
  }

  /** What is gone on with; null for a new interview. */
  @Nullable ScreeningRecord earlier(Streams streams) {
    if (resume == null) {
      return null;
    }
    // Found once: the newest draft may be another one a moment later.
    resume = resumed(streams, resume);
    Path file = find(streams, resume);
    lock(streams, file, resume);
    byte[] bytes = streams.bytes(file.toString(), MOST_BYTES, ExitCode.BAD_INPUT);
    try {
      ScreeningRecord made = RecordReader.read(file.toString(), bytes);
      // One that was finished and is still there was wanted.
      keep |= made.finished();
      return made;
    } catch (RejectedText e) {
      throw new Failure(ExitCode.BAD_INPUT, e.render());
    }
  }

  /** The newest draft is the newest that is not finished: others are kept, and not gone on with. */
  private static String resumed(Streams streams, String resume) {
    if (!resume.equals(NEWEST)) {
      return resume;
    }
    List<String> names = Drafts.of(streams).map(Drafts::names).orElse(List.of());
    return names.stream()
        .filter(name -> isToGoOnWith(streams, Drafts.of(streams).orElseThrow().file(name)))
        .findFirst()
        .orElseThrow(
            () -> new Failure(ExitCode.BAD_INPUT, "carelevel: there is no draft to go on with"));
  }

  /** One that is empty was ended before anything was asked; others that cannot be read say why. */
  private static boolean isToGoOnWith(Streams streams, Path file) {
    return file.toFile().length() > 0
        && !read(streams, file).map(ScreeningRecord::finished).orElse(false);
  }

  /** The record in a file; empty where it cannot be read. */
  private static Optional<ScreeningRecord> read(Streams streams, Path file) {
    try {
      byte[] bytes = streams.bytes(file.toString(), MOST_BYTES, ExitCode.BAD_INPUT);
      return Optional.of(RecordReader.read(file.toString(), bytes));
    } catch (RejectedText | Failure e) {
      return Optional.empty();
    }
  }

  /** What the case is called; an earlier record's label where none is given. */
  @Nullable String label(@Nullable ScreeningRecord earlier) {
    if (label != null && !label.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}")) {
      String message =
          "carelevel: %s cannot be a label; use letters, digits, '.', '_' and '-', 64 at most";
      throw new Failure(ExitCode.USAGE, message.formatted(Quote.of(label)));
    }
    return label == null && earlier != null ? earlier.label() : label;
  }

  /**
   * Where this interview is kept.
   *
   * @param rules the option for the rules as it was typed, as it must be given again; may be empty
   */
  Draft open(Streams streams, String rules) {
    if (noSave && save != null) {
      String message = "carelevel: --save keeps the answers, and --no-save does not; leave one out";
      throw new Failure(ExitCode.USAGE, message);
    } else if (noSave) {
      return Draft.nowhere();
    } else if (save != null) {
      Path path = named(save);
      lock(streams, path, save);
      return draft(path, save, false, rules, origin(streams, save));
    } else if (resume != null) {
      return draft(find(streams, resume), resume, isOurs(streams, resume), rules, null);
    }
    Drafts drafts = Drafts.of(streams).orElse(null);
    try {
      Path file = drafts == null ? null : label == null ? drafts.takeAny() : drafts.take(label);
      if (file == null) {
        return Draft.nowhere();
      }
      lock(streams, file, name(file));
      return draft(file, name(file), true, rules, null);
    } catch (FileAlreadyExistsException e) {
      String message =
          "carelevel: there is a draft '%s' already; go on with it: --resume %s, or delete it: --discard %s";
      throw new Failure(ExitCode.USAGE, message.formatted(label, label, label));
    } catch (IOException e) {
      return Draft.nowhere();
    }
  }

  /** The draft that is gone on with in another file; null where there is none. */
  private @Nullable Path origin(Streams streams, String elsewhere) {
    return resume != null && !elsewhere.equals(resume) && isOurs(streams, resume)
        ? find(streams, resume)
        : null;
  }

  private static boolean isOurs(Streams streams, String name) {
    return Drafts.of(streams).map(Drafts::names).orElse(List.of()).contains(name);
  }

  private Draft draft(Path file, String name, boolean ours, String rules, @Nullable Path origin) {
    String command = "carelevel screen --resume " + Shell.word(name) + rules;
    return new Draft(file, ours, stays(), command, origin);
  }

  /** A new interview replaces no file: it may be the record of another. */
  private Path named(String file) {
    OutputFile.checkPlace(file);
    Path path = Path.of(file);
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !file.equals(resume)) {
      String message =
          "carelevel: %s is there already; go on with it: --resume %s, or name another file";
      String shown = Quote.printable(file);
      throw new Failure(ExitCode.USAGE, message.formatted(shown, shown));
    }
    return path;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).replace(".json", "");
  }

  /** What is gone on with, as it was named or found. */
  String resumed() {
    return String.valueOf(resume);
  }

  /** Whether the draft stays at the end. */
  private boolean stays() {
    return keep || save != null;
  }

  /** Whether nothing is kept because that is what was asked for. */
  boolean isUnwanted() {
    return noSave;
  }
}
