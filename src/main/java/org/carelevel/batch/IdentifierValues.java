package org.carelevel.batch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.carelevel.batch.Identifiers.Kind;

/** Which values have the form of an identifier. */
final class IdentifierValues {

  private static final String YEAR = "(?:18|19|20)\\d\\d";
  private static final String MONTH = "(?:0?[1-9]|1[0-2])";
  private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
  private static final String MONTH_NAME =
      "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic)[a-z]{0,7}\\.?";
  private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
  private static final String ROAD =
      "(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Ln|Lane|Dr|Drive|Ct|Court|Pl|Place|Ter|Terrace|Cir|Circle|Hwy|Highway|Pkwy|Parkway|Way)";

  /** What may stand anywhere in a text. */
  private static final List<Map.Entry<Kind, Pattern>> INSIDE =
      List.of(
          Map.entry(
              Kind.EMAIL,
              Pattern.compile(
                  "[\\p{L}\\p{N}_.+-]{1,64}+@[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63})+")),
          Map.entry(
              Kind.SOCIAL_SECURITY,
              Pattern.compile(
                  "(?<![\\w-])(?!000|666|9)\\d{3}-(?!00)\\d\\d-(?!0000)\\d{4}(?![\\w-])")),
          Map.entry(
              Kind.TELEPHONE,
              Pattern.compile(
                  "(?<![\\w.+-])(?:\\+?1[-. ])?(?:\\([2-9]\\d\\d\\) ?|[2-9]\\d\\d[-.])[2-9]\\d\\d[-. ]\\d{4}(?![\\w-])"
                      + "|(?<![\\w+])\\+(?=(?:\\D?\\d){8})\\d{1,3}(?:[-. ]?\\(?\\d{2,4}\\)?){2,5}(?!\\w)")));

  /** What counts only if it is the whole text. */
  private static final List<Map.Entry<Kind, Pattern>> WHOLE =
      List.of(
          Map.entry(Kind.URL, Pattern.compile("(?i)(?:https?://|ftp://|www\\.)\\S+")),
          Map.entry(Kind.IP_ADDRESS, Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}")),
          Map.entry(
              Kind.IP_ADDRESS,
              Pattern.compile(
                  "(?i)(?:[\\da-f]{1,4}:){7}[\\da-f]{1,4}|(?=.*::)[\\da-f]{1,4}(?::[\\da-f]{0,4}){2,7}")),
          Map.entry(Kind.DEVICE, Pattern.compile("(?i)[\\da-f]{2}(?:[:-][\\da-f]{2}){5}")),
          Map.entry(
              Kind.DATE,
              Pattern.compile(
                  YEAR + "([-/.])" + MONTH + "\\1" + DAY + "(?:[T ][\\d:.]+ ?\\S{0,6})?")),
          Map.entry(
              Kind.DATE,
              Pattern.compile(
                  "(?:"
                      + MONTH
                      + "([-/.])"
                      + DAY
                      + "\\1|"
                      + DAY
                      + "([-/.])"
                      + MONTH
                      + "\\2)(?:"
                      + YEAR
                      + "|\\d\\d)(?: [\\d:]+(?: ?[aApP][mM])?)?")),
          Map.entry(
              Kind.DATE,
              Pattern.compile(
                  "(?i)"
                      + DAY
                      + "[- ](?:de )?"
                      + MONTH_NAME
                      + "[-, ]{1,2}(?:de )?(?:"
                      + YEAR
                      + "|\\d\\d)"
                      + "|"
                      + MONTH_NAME
                      + " "
                      + DAY
                      + "(?:st|nd|rd|th)?,? "
                      + YEAR)),
          Map.entry(Kind.PLACE, Pattern.compile("\\d{5}-\\d{4}")),
          Map.entry(
              Kind.PLACE,
              Pattern.compile(
                  "\\d{1,6}[A-Za-z]? (?:[\\p{Lu}\\d][\\p{L}\\d'.-]* ){1,4}"
                      + ROAD
                      + "\\b\\.?(?:| (?:Apt|Apartment|Suite|Unit|Fl|#).*|[,\\s]\\s*[\\p{Lu}#\\d].*)",
                  Pattern.DOTALL)),
          Map.entry(
              Kind.PLACE,
              Pattern.compile(
                  "(?i)(?:calle|c/|avenida|avda?\\.?|av\\.|paseo|carrera|cra\\.?|camino) ?\\p{L}.{0,60}[ #,]\\d{1,5}\\b.*",
                  Pattern.DOTALL)));

  private static final Pattern OLD = Pattern.compile("9\\d|1[01]\\d");

  /** The words of a name under which a number is somebody's age in years. */
  private static final Set<String> AGE =
      Set.of(
          "age",
          "edad",
          "years",
          "anos",
          "at",
          "in",
          "en",
          "al",
          "patient",
          "client",
          "admission",
          "intake",
          "current",
          "paciente",
          "actual",
          "ingreso");

  /** Whose web address is a form's and no person's. */
  private static final Set<String> FORMS =
      Set.of("questionnaire", "form", "survey", "profile", "source", "system");

  /** A longer text is looked at only so far. */
  private static final int LONGEST = 1_000;

  private IdentifierValues() {}

  /**
   * What kind of identifier a value looks like; empty where it looks like none.
   *
   * @param name the name of its column
   */
  static Optional<Kind> kind(NameWords name, String value) {
    String text = value.substring(0, Math.min(LONGEST, value.length())).strip();
    if (text.isEmpty()) {
      return Optional.empty();
    } else if (isAge(name) && OLD.matcher(text).matches()) {
      return Optional.of(Kind.DATE);
    } else if (isWord(text)) {
      return Optional.empty();
    }
    return INSIDE.stream()
        .filter(form -> form.getValue().matcher(text).find())
        .map(Map.Entry::getKey)
        .findFirst()
        .or(() -> whole(name, text));
  }

  /** Whether a text has only letters and digits: in each form there is something else too. */
  private static boolean isWord(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isLetterOrDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Kind> whole(NameWords name, String text) {
    return WHOLE.stream()
        .filter(form -> form.getValue().matcher(text).matches())
        .map(Map.Entry::getKey)
        .filter(kind -> kind != Kind.URL || FORMS.stream().noneMatch(name::has))
        .findFirst();
  }

  private static boolean isAge(NameWords name) {
    return (name.has("age") || name.has("edad")) && AGE.containsAll(name.words());
  }
}
