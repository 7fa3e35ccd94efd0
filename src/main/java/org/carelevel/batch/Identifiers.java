package org.carelevel.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carelevel.diagnostic.Quote;

/**
 * Looks for columns that may say who a person is, by the list of the HIPAA Safe Harbor method (45
 * CFR 164.514(b)(2)(i)). It looks at names of columns and at the form of some values. A file in
 * which it finds nothing is not thereby free of identifiers: names can stand in any text.
 *
 * <p>A record's own code is no hit by its name, since 164.514(c) allows one that is not derived
 * from what is known of the person: {@code id}, {@code record_id}, {@code case}, and also {@code
 * patient_id} or {@code client_id}. Data sets that are free of identifiers call an invented number
 * so too, the name cannot tell it from a hospital's number, and a check that stops at each of these
 * files would only be switched off. A name that says that the number is the hospital's is a hit
 * ({@code mrn}, {@code patient_number}), and so is a value in the form of, say, a social security
 * number, whatever its column is called.
 */
public final class Identifiers {

  /** The kinds of identifiers, in the order of the regulation, which letters them from A to R. */
  public enum Kind {
    /** Names, and what is made of them, such as initials. */
    NAME('A', "names of the person, or of relatives, employers or household members"),
    /** Places smaller than a state. */
    PLACE('B', "places smaller than a state, such as address, city, county or ZIP code"),
    /** Elements of dates other than the year; ages over 89. */
    DATE('C', "dates that say more than the year, and ages over 89"),
    /** Telephone numbers. */
    TELEPHONE('D', "telephone numbers"),
    /** Fax numbers. */
    FAX('E', "fax numbers"),
    /** E-mail addresses. */
    EMAIL('F', "e-mail addresses"),
    /** Social security numbers. */
    SOCIAL_SECURITY('G', "social security numbers"),
    /** Medical record numbers. */
    MEDICAL_RECORD('H', "medical record numbers"),
    /** Health plan beneficiary numbers. */
    HEALTH_PLAN('I', "health plan beneficiary numbers"),
    /** Account numbers. */
    ACCOUNT('J', "account numbers"),
    /** Certificate and license numbers. */
    LICENSE('K', "certificate or license numbers"),
    /** Vehicle identifiers, license plates among them. */
    VEHICLE('L', "vehicle identifiers and license plates"),
    /** Device identifiers and serial numbers. */
    DEVICE('M', "device identifiers and serial numbers"),
    /** Web addresses. */
    URL('N', "web addresses"),
    /** IP addresses. */
    IP_ADDRESS('O', "IP addresses"),
    /** Biometric identifiers. */
    BIOMETRIC('P', "biometric identifiers, such as fingerprints"),
    /** Photographs of faces, and the like. */
    PHOTOGRAPH('Q', "photographs of the face and similar images"),
    /** Any other unique number, characteristic or code. */
    OTHER('R', "other numbers or codes that belong to one person only");

    private final char letter;
    private final String what;

    Kind(char letter, String what) {
      this.letter = letter;
      this.what = what;
    }

    /** What it is, in the plural. */
    public String what() {
      return what;
    }

    /** Where the regulation names it. */
    public String citation() {
      return "45 CFR 164.514(b)(2)(i)(" + letter + ")";
    }
  }

  /** What gave a column away. */
  public enum Because {
    /** Its name. */
    NAME,
    /** The form of a value in it. */
    VALUE
  }

  /**
   * A column to look at.
   *
   * @param asked whether it answers a question of the ruleset; then its name says nothing
   * @param values some of its texts; of a question's column, only those that are no answers
   */
  public record Column(String name, boolean asked, List<String> values) {
    /** Keeps its own copy. */
    public Column {
      values = List.copyOf(values);
    }
  }

  /**
   * A column that may say who a person is.
   *
   * @param example the form of a value in it, with x for each letter and 9 for each digit; empty
   *     where there was no value
   */
  public record Hit(String column, Kind kind, Because because, String example) {

    /** One sentence without a full stop: what it looks like, why, and where that is listed. */
    public String sentence() {
      String form = example.isEmpty() ? "" : ", such as " + Quote.of(example);
      return "column %s looks like %s by %s%s (%s)"
          .formatted(
              Quote.of(column),
              kind.what(),
              because == Because.NAME ? "its name" : "its values",
              form,
              kind.citation());
    }
  }

  private static final int LONGEST_EXAMPLE = 40;

  private Identifiers() {}

  /** The columns that may say who a person is, in the order given; each is named once. */
  public static List<Hit> in(List<Column> columns) {
    List<Hit> hits = new ArrayList<>();
    columns.forEach(column -> hit(column).ifPresent(hits::add));
    return hits;
  }

  private static Optional<Hit> hit(Column column) {
    NameWords words = NameWords.of(column.name());
    Optional<Kind> named = column.asked() ? Optional.empty() : IdentifierNames.kind(words);
    if (named.isPresent()) {
      String first =
          column.values().stream().filter(value -> !value.isBlank()).findFirst().orElse("");
      return Optional.of(new Hit(column.name(), named.get(), Because.NAME, form(first)));
    }
    return column.values().stream()
        .flatMap(
            value ->
                IdentifierValues.kind(words, value).map(kind -> by(column, kind, value)).stream())
        .findFirst();
  }

  private static Hit by(Column column, Kind kind, String value) {
    return new Hit(column.name(), kind, Because.VALUE, form(value));
  }

  /** What a value looks like, without saying what it is. */
  private static String form(String value) {
    String text = value.strip().toLowerCase(Locale.ROOT);
    StringBuilder form = new StringBuilder();
    text.codePoints().limit(LONGEST_EXAMPLE).forEach(point -> form.appendCodePoint(form(point)));
    return Quote.printable(form.toString());
  }

  private static int form(int point) {
    return Character.isDigit(point) ? '9' : Character.isLetter(point) ? 'x' : point;
  }
}
