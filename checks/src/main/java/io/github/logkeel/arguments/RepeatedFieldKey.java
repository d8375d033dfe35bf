package io.github.logkeel.arguments;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.ExpressionTree;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.fix.FieldFix;
import io.github.logkeel.model.fields.FieldCall;
import io.github.logkeel.model.log.Backend;
import io.github.logkeel.model.log.Encoder;
import io.github.logkeel.model.log.KeyValue;
import io.github.logkeel.model.log.LogCall;
import io.github.logkeel.model.log.MdcEntries;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;

/** Flags keys that a record or a set of tags has already. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Key that the record or the tags have already",
    explanation =
        """
        ## What it finds

        A key twice: in one log statement; in the statement and in the MDC, where the same method has put
        it; as a name that the JSON encoder writes itself (`message`, `level`); among the tags of a meter or
        the attributes of a span that one call lists.

        ## Why it hurts in production

        The logstash encoder writes the name twice, which Elasticsearch rejects and other readers resolve by
        chance. Spring Boot's structured logging drops the whole record. Log4j2, Flogger, Micrometer and
        OpenTelemetry keep the last value, and the first one is gone.

        ## Bad

        ```java
        log.atInfo().addKeyValue("host", host).addKeyValue("customer", customer).addKeyValue("host", host).log("order");
        ```

        ## Good

        ```java
        log.atInfo().addKeyValue("host", host).addKeyValue("customer", customer).log("order");
        ```

        ## What it cannot see

        Keys that are computed, renamed by the configuration of the encoder, or put into the MDC by another
        method. No repair is offered where the two values differ, or for a name of the encoder: which one to
        rename is not for a tool to guess.

        ## Flags

        `Logkeel:Encoder` names the encoder. Spring Boot's are chosen by a property that no compiler sees;
        the logstash encoder is found on the class path. `other` switches the judgement about the MDC and
        about the encoder's own names off.
        """,
    linkType = NONE,
    severity = ERROR)
public final class RepeatedFieldKey extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  private static final String ONLY_THE_LAST = "only the last value is kept";

  public RepeatedFieldKey() {
    this(new Logkeel());
  }

  @Inject
  RepeatedFieldKey(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(LogCall call, VisitorState state) {
    Map<Object, KeyValue> seen = new HashMap<>();
    for (KeyValue field : call.keyValues()) {
      Optional<Object> identity = field.identity(state);
      KeyValue first = identity.map(key -> seen.putIfAbsent(key, field)).orElse(null);
      if (first != null) {
        String problem = " is given twice: " + onRepeated(call, state);
        return describe(
            field.key().get(),
            Wording.quote(field.key().get(), state) + problem,
            FieldFix.dropRepeated(field, first.value(), call, state));
      }
    }
    return seen.isEmpty() ? Description.NO_MATCH : judgeAgainstRecord(call, state);
  }

  /** Compares the fields with what the encoder adds to the record. */
  private Description judgeAgainstRecord(LogCall call, VisitorState state) {
    Encoder encoder = logkeel().encoder(state);
    if (!encoder.isKnown() || !call.api().isOfSlf4j()) {
      return Description.NO_MATCH;
    }
    for (KeyValue field : call.keyValues()) {
      String name = field.name().orElse("");
      if (encoder.writes(name, call)) {
        return describe(
            field.key().get(), "the encoder writes `" + name + "` itself: " + encoder.onRepeated());
      }
      Optional<MdcEntries.Entry> entry = MdcEntries.find(name, state);
      if (entry.isPresent()) {
        return describe(
            field.key().get(),
            "`" + name + "` is in the MDC as well: " + encoder.onRepeated(),
            FieldFix.dropRepeated(field, entry.get().value(), call, state));
      }
    }
    return Description.NO_MATCH;
  }

  private String onRepeated(LogCall call, VisitorState state) {
    Encoder encoder = logkeel().encoder(state);
    if (!call.api().isOfSlf4j() || logkeel().backend(state) == Backend.LOG4J) {
      return ONLY_THE_LAST;
    }
    return encoder.isKnown() ? encoder.onRepeated() : "the record has both, or " + ONLY_THE_LAST;
  }

  @Override
  protected Description judge(FieldCall call, VisitorState state) {
    Optional<FieldCall.Repetition> repeated = call.repeatedKey();
    if (repeated.isEmpty()) {
      return Description.NO_MATCH;
    }
    ExpressionTree key = call.elements().get(repeated.get().second());
    return describe(
        key,
        Wording.quote(key, state) + " is given twice: " + ONLY_THE_LAST,
        FieldFix.dropRepeatedPair(call, repeated.get(), state));
  }
}
