package io.github.logkeel.arguments;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;

import com.google.auto.service.AutoService;
import com.google.common.collect.Iterables;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.matchers.Description;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.engine.Options;
import io.github.logkeel.fix.KeyValueFix;
import io.github.logkeel.fix.KeyValueStyle;
import io.github.logkeel.model.log.Argument;
import io.github.logkeel.model.log.LogCall;
import io.github.logkeel.model.log.LooseFields;
import io.github.logkeel.model.log.LooseFields.Pair;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;

/** Flags keys and values that are handed to an API which only knows placeholders. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Log key and value that make no field",
    explanation =
        """
        ## What it finds

        Keys and values behind the last placeholder, as other languages' loggers take them: pairs of a
        constant word and a value, a word that a value should follow, or a map and nothing else. What
        is no key is left to `SurplusLogArgument`. In your own methods that do take keys and values:
        a key or a value too many, a key that is no text or only known at run time, and a key given
        twice.

        ## Why it hurts in production

        An API that formats placeholders makes no fields of its arguments: key and value are in no line
        of text and in no field of a JSON record (Logback's own `JsonEncoder` alone lists the bare
        arguments). Nothing warns; the value is found missing in the incident.

        ## Bad

        ```java
        log4j.info("order accepted", "orderId", orderId, "customer", customer);
        ```

        ## Good

        ```java
        log4j.info("order accepted orderId={}, customer={}", orderId, customer);
        ```

        ## What it cannot see

        Keys that are computed, and a key that a placeholder prints in the place of its value. A single
        word behind `"unknown option: "` is a value, not a key. No repair is offered where a key has no
        value and no variable in scope bears its name, nor where your own method is given a key that is
        no constant.

        ## Flags

        `Logkeel:KeyValueStyle` says which repair comes first. `text` prints `orderId={}`, which is seen
        everywhere. `structured-arguments` hands over `kv("orderId", orderId)` of the Logstash encoder,
        which is seen in the text and makes a field of a JSON record. `fluent` calls `addKeyValue`, which
        makes a field, too, but is not seen where the pattern has no `%kvp`, as Spring Boot's has not,
        and does not reach OpenTelemetry's appender unless that is configured to take it. By itself it is
        `structured-arguments` for SLF4J where that encoder is on the class path and `Logkeel:Backend`
        is not another than Logback, else `text`. For a map, whose keys nobody knows, it is always
        `text`; and so it is, whatever the flag says, where the record has a field of that name already: from
        the statement, from the MDC, or from the encoder that `Logkeel:Encoder` names. `Logkeel:KeyValueMethods` names your own methods that take keys and values in turn; they
        are not judged for placeholders.
        """,
    linkType = NONE,
    severity = ERROR)
public final class LooseKeyValue extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  public LooseKeyValue() {
    this(new Logkeel());
  }

  @Inject
  LooseKeyValue(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(LogCall call, VisitorState state) {
    if (call.api().takesPairs()) {
      return PairVerdict.of(call, state)
          .map(pairs -> describe(call.tree(), pairs.message(), pairs.repair()))
          .orElse(Description.NO_MATCH);
    }
    if (PlaceholderVerdict.of(call, logkeel()) != PlaceholderVerdict.LOOSE_KEY_VALUE) {
      return Description.NO_MATCH;
    }
    LooseFields fields = LooseFields.of(call).orElseThrow();
    List<Optional<SuggestedFix>> repairs =
        KeyValueStyle.inOrder(style(fields), call.api(), logkeel().backend(state), state).stream()
            .map(style -> KeyValueFix.inStyle(style, call, fields, logkeel().encoder(state), state))
            .toList();
    return describe(
        call.tree(), message(fields, state), repairs.get(0), repairs.get(1), repairs.get(2));
  }

  private KeyValueStyle style(LooseFields fields) {
    KeyValueStyle told = logkeel().options().get(Options.KEY_VALUE_STYLE);
    return told == KeyValueStyle.AUTO && fields.map().isPresent() ? KeyValueStyle.TEXT : told;
  }

  private static String message(LooseFields fields, VisitorState state) {
    if (fields.map().isPresent()) {
      return "a map makes no fields here: "
          + Wording.neverLogged(List.of(fields.map().get()), state);
    }
    String loneKey =
        fields
            .loneKey()
            .map(key -> "the key `" + key.name() + "` has no value and is never logged")
            .orElse("");
    if (fields.pairs().isEmpty()) {
      return loneKey;
    }
    List<Argument> values = fields.pairs().stream().map(Pair::value).toList();
    boolean mayBeThrowable =
        Iterables.getLast(values).kind() == Argument.Kind.MAYBE_THROWABLE && loneKey.isEmpty();
    return Wording.keysMakeNoFields(fields.pairs().stream().map(pair -> pair.key().name()).toList())
        + " here: "
        + Wording.neverLogged(values, state)
        + (mayBeThrowable ? ", unless it is a throwable" : "")
        + (loneKey.isEmpty() ? "" : "; " + loneKey);
  }
}
