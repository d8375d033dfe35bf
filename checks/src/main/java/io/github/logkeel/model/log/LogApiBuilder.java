package io.github.logkeel.model.log;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.logkeel.model.log.LogApi.MessageParameter;
import io.github.logkeel.model.log.LogApi.Step;
import java.util.List;
import java.util.Optional;

/** Fills the columns of a row of {@link LogApi}, most of which have the same value in most rows. */
final class LogApiBuilder {

  private final String name;
  private final ImmutableSet<String> owners;
  private final ImmutableSet.Builder<String> levelVerbs = ImmutableSet.builder();
  private final ImmutableSet.Builder<String> otherVerbs = ImmutableSet.builder();
  private final ImmutableMap.Builder<String, Step> steps = ImmutableMap.builder();
  private MessageParameter message = MessageParameter.LAST_TEXT;
  private TemplateStyle style = TemplateStyle.NONE;
  private ThrowableRule throwableRule = ThrowableRule.PLAIN_VALUE;
  private boolean takesThrowableFirst;
  private String calledSupplier = "";
  private String lazyArgument = "";
  private String chainOwner = "";
  private String onMissing = "`%s` is printed as it stands";
  private String onMalformed = "";
  private String formatSuffix = "";
  private boolean formatsWithoutArguments;
  private boolean translatesMessages;
  private Optional<LogApi> formatterRow = Optional.empty();
  private boolean takesPairs;
  private boolean checkedByErrorProne;

  LogApiBuilder(String name, String... owners) {
    this.name = name;
    this.owners = ImmutableSet.copyOf(owners);
  }

  /** A row with the same owners, methods and chain as another; nothing else is taken over. */
  static LogApiBuilder like(LogApi api, String newName) {
    LogApiBuilder copy = new LogApiBuilder(newName, api.owners().toArray(String[]::new));
    copy.levelVerbs.addAll(api.levelVerbs());
    copy.otherVerbs.addAll(api.otherVerbs());
    copy.chainOwner = api.chainOwner();
    copy.steps.putAll(api.steps());
    return copy;
  }

  LogApiBuilder levels(String... verbs) {
    levelVerbs.add(verbs);
    return this;
  }

  LogApiBuilder verbs(String... verbs) {
    otherVerbs.add(verbs);
    return this;
  }

  LogApiBuilder message(MessageParameter parameter) {
    message = parameter;
    return this;
  }

  LogApiBuilder template(TemplateStyle newStyle, ThrowableRule newRule) {
    style = newStyle;
    throwableRule = newRule;
    return this;
  }

  LogApiBuilder takesThrowableFirst() {
    takesThrowableFirst = true;
    return this;
  }

  LogApiBuilder callsSupplier(String type) {
    calledSupplier = type;
    return this;
  }

  LogApiBuilder lazyArgument(String factory) {
    lazyArgument = factory;
    return this;
  }

  LogApiBuilder startingAt(String logger) {
    chainOwner = logger;
    return this;
  }

  LogApiBuilder step(Step step, String... methods) {
    List.of(methods).forEach(method -> steps.put(method, step));
    return this;
  }

  LogApiBuilder onMissing(String effect) {
    onMissing = effect;
    return this;
  }

  LogApiBuilder onMalformed(String effect) {
    onMalformed = effect;
    return this;
  }

  LogApiBuilder formatSuffix(String suffix) {
    formatSuffix = suffix;
    return this;
  }

  LogApiBuilder formatsWithoutArguments() {
    formatsWithoutArguments = true;
    return this;
  }

  LogApiBuilder translatesMessages() {
    translatesMessages = true;
    return this;
  }

  LogApiBuilder onFormatterLogger(LogApi row) {
    formatterRow = Optional.of(row);
    return this;
  }

  LogApiBuilder takesPairs() {
    takesPairs = true;
    return this;
  }

  LogApiBuilder checkedByErrorProne() {
    checkedByErrorProne = true;
    return this;
  }

  LogApi build() {
    return new LogApi(
        name,
        owners,
        levelVerbs.build(),
        otherVerbs.build(),
        message,
        style,
        throwableRule,
        takesThrowableFirst,
        calledSupplier,
        lazyArgument,
        chainOwner,
        steps.buildOrThrow(),
        onMissing,
        onMalformed,
        formatSuffix,
        formatsWithoutArguments,
        translatesMessages,
        formatterRow,
        takesPairs,
        checkedByErrorProne);
  }
}
