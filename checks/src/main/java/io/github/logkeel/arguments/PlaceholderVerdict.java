package io.github.logkeel.arguments;

import com.google.common.collect.Iterables;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.model.log.Arity;
import io.github.logkeel.model.log.LogApi;
import io.github.logkeel.model.log.LogCall;
import io.github.logkeel.model.log.LooseFields;
import io.github.logkeel.model.log.PrintfConversions;
import io.github.logkeel.model.log.Template;
import io.github.logkeel.model.log.Template.Placeholder;
import io.github.logkeel.model.log.TemplateStyle;
import java.util.regex.Pattern;

/**
 * What is wrong between the placeholders of a statement and its arguments. One statement has one
 * verdict, so that no two checks report it.
 */
enum PlaceholderVerdict {
  NONE,
  /** Placeholders of another API's dialect: {@link ForeignLogPlaceholder}. */
  FOREIGN,
  /**
   * The formatter rejects the template, or a quote hides part of it: {@link MalformedLogTemplate}.
   */
  MALFORMED,
  /** A throwable whose stack trace is not logged: {@link LostCause}. */
  LOST_CAUSE,
  /** A placeholder for the throwable: {@link LogPlaceholderForThrowable}. */
  OF_THROWABLE,
  /** Placeholders without an argument: {@link MissingLogArgument}. */
  MISSING,
  /** Keys and values, or a map, without a placeholder: {@link LooseKeyValue}. */
  LOOSE_KEY_VALUE,
  /** Other arguments without a placeholder: {@link SurplusLogArgument}. */
  SURPLUS;

  private static final Pattern LABEL_BEFORE = Pattern.compile("\\w(?:[:=]\\s?|\\s)['\\[(<]?$");
  private static final Pattern WORD_BEHIND = Pattern.compile("^\\s\\w");

  /** Judges a statement whose text, or a part of it, is known. */
  static PlaceholderVerdict of(LogCall call, Logkeel logkeel) {
    return logkeel.once(PlaceholderVerdict.class, call, () -> judge(call));
  }

  private static PlaceholderVerdict judge(LogCall call) {
    LogApi api = call.api();
    if (call.template().isEmpty()
        || api.style() == TemplateStyle.NONE
        || api.arityCheckedByErrorProne()
        || !call.argumentsKnown()) {
      return NONE;
    }
    Template template = call.template().get();
    Arity arity = call.arity();
    boolean formatted = arity.values() > 0 || api.formatsWithoutArguments();
    if (call.hasKnownText() && formatted) {
      // The order matters: most statements are right, and foreign() is the costly question.
      boolean losesValues = !arity.surplus().isEmpty() || template.flaw().isPresent();
      if (losesValues && !template.foreign().isEmpty()) {
        return FOREIGN;
      }
      if (template.flaw().isPresent()
          || !template.swallowed().isEmpty()
          || !PrintfConversions.misfits(call).isEmpty()) {
        return MALFORMED;
      }
    }
    if (LostThrowable.in(call).isPresent()) {
      return LooseFields.of(call).isPresent() ? LOOSE_KEY_VALUE : LOST_CAUSE;
    }
    if (arity.ofThrowable().isPresent()) {
      return OF_THROWABLE;
    }
    if (!arity.unfilled().isEmpty() && (formatted || looksIntended(template))) {
      return MISSING;
    }
    if (arity.surplus().isEmpty()) {
      return NONE;
    }
    return LooseFields.of(call).isPresent() ? LOOSE_KEY_VALUE : SURPLUS;
  }

  /**
   * Whether the braces of a statement without arguments wait for a value. Such a text is not
   * formatted at all, so they may well be meant as they stand: {@code "{}"}, {@code "body={}"}.
   */
  private static boolean looksIntended(Template template) {
    Placeholder first = template.placeholders().get(0);
    Placeholder last = Iterables.getLast(template.placeholders());
    return LABEL_BEFORE.matcher(template.text().substring(0, first.start())).find()
        || WORD_BEHIND.matcher(template.text().substring(last.end())).find();
  }
}
