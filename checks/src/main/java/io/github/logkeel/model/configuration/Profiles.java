package io.github.logkeel.model.configuration;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells what serves development and tests from what runs in production, by the names. */
final class Profiles {

  private static final Pattern DEVELOPMENT_FILE =
      Pattern.compile("(?i).*[-_.](?:test|dev|local).*\\..*");

  private static final Pattern DEVELOPMENT_PROFILE =
      Pattern.compile("(?i)(?:.*[-_.])?(?:test|dev|local|debug)\\w*(?:[-_.].*)?");

  private static final Splitter SEPARATORS =
      Splitter.on(CharMatcher.anyOf(",|&() ")).omitEmptyStrings().trimResults();

  private Profiles() {}

  /** {@code logback-test.xml}, {@code application-dev.yml}. */
  static boolean isFileOfDevelopment(String fileName) {
    return DEVELOPMENT_FILE.matcher(fileName).matches();
  }

  /** Whether an expression of profiles holds in development only: {@code dev | local}. */
  static boolean areOfDevelopment(Optional<String> expression) {
    String text = expression.orElse("").toLowerCase(Locale.ROOT);
    boolean any = false;
    for (String profile : SEPARATORS.split(text)) {
      any = true;
      boolean negated = profile.startsWith("!");
      String name = negated ? profile.substring(1) : profile;
      if (DEVELOPMENT_PROFILE.matcher(name).matches() == negated) {
        return false;
      }
    }
    return any;
  }
}
