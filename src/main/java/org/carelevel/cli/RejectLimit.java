package org.carelevel.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carelevel.diagnostic.Quote;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How many rows may be rejected.
 *
 * @param number of rows, or of every hundred rows
 */
record RejectLimit(double number, boolean percent) {

  /** None at all. */
  static final RejectLimit NONE = new RejectLimit(0, false);

  private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,15}(?:\\.[0-9]{1,9})?)( ?%)?");

  /** Whether more were rejected than may be. */
  boolean passed(long rejected, long rows) {
    return percent ? rejected * 100.0 > number * rows : rejected > number;
  }

  /** Reads {@code 20} or {@code 1.5%}. */
  static final class Reader implements ITypeConverter<RejectLimit> {
    @Override
    public RejectLimit convert(String text) {
      Matcher matcher = WRITTEN.matcher(text);
      boolean matches = matcher.matches();
      boolean percent = matches && matcher.group(2) != null;
      boolean tooMuch = percent && Double.parseDouble(matcher.group(1)) > 100;
      if (!matches || tooMuch || (!percent && text.contains("."))) {
        throw new TypeConversionException(
            Quote.of(text)
                + " is no limit; write a number of rows, such as 20, or a part of at most 100%, such as 1%");
      }
      return new RejectLimit(Double.parseDouble(matcher.group(1)), percent);
    }
  }
}
