package io.github.logkeel.model.log;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one log statement: the call that ends it, and the chain before it. */
final class LogCallParser {

  private final Map<VarSymbol, LoggerOrigin> origins = new HashMap<>();

  /** Parses a call of that method. */
  LogCall parse(MethodInvocationTree tree, LogMethod method, VisitorState state) {
    return new Statement(tree, method, state).read();
  }

  /** The parts of one statement, while they are gathered. */
  private final class Statement {
    private final MethodInvocationTree tree;
    private final LogMethod method;
    private final VisitorState state;
    private final List<Argument> arguments = new ArrayList<>();
    private final ImmutableList.Builder<KeyValue> keyValues = ImmutableList.builder();
    private final ImmutableList.Builder<ExpressionTree> markers = ImmutableList.builder();
    private ImmutableList<MethodInvocationTree> chain = ImmutableList.of();
    private boolean argumentsKnown = true;
    private LogApi api;
    private LogLevel level;
    private ExpressionTree logger;
    private ExpressionTree message;
    private ExpressionTree throwable;

    private Statement(MethodInvocationTree tree, LogMethod method, VisitorState state) {
      this.tree = tree;
      this.method = method;
      this.state = state;
      this.api = method.api();
      this.level = method.fixedLevel();
    }

    private LogCall read() {
      ExpressionTree receiver = ASTHelpers.getReceiver(tree);
      if (api.isFluent()) {
        readChain(receiver);
      } else if (!ASTHelpers.getSymbol(tree).isStatic()) {
        logger = receiver;
      }
      readCall();
      LoggerOrigin origin = origin();
      if (origin == LoggerOrigin.FORMATTER) {
        api = api.formatterRow().orElse(api);
      } else if (origin == LoggerOrigin.STATUS && isThrowable(message)) {
        throwable = message;
        message = null;
      }
      Optional<MessageText> text = text(origin);
      Optional<Template> template = text.map(t -> Template.parse(api.style(), t.text()));
      ImmutableList<Argument> given = ImmutableList.copyOf(arguments);
      Arity arity =
          template.isPresent() && argumentsKnown && api.style() != TemplateStyle.NONE
              ? Arity.of(
                  api,
                  template.get(),
                  text.get().isComplete(),
                  given,
                  Optional.ofNullable(throwable),
                  throwableIsLast())
              : Arity.UNKNOWN;
      return new LogCall(
          api,
          tree,
          level,
          Optional.ofNullable(logger),
          Optional.ofNullable(message),
          text,
          template,
          given,
          argumentsKnown,
          arity,
          Optional.ofNullable(throwable),
          keyValues.build(),
          markers.build(),
          chain);
    }

    private boolean isThrowable(ExpressionTree value) {
      return value != null
          && new ArgumentKinds(api, state).ofValue(value) == Argument.Kind.THROWABLE;
    }

    /** Whether a throwable of its own stands where the first argument would stand. */
    private boolean throwableIsLast() {
      return throwable != null
          && arguments.isEmpty()
          && tree.getArguments().indexOf(throwable) == tree.getArguments().size() - 1;
    }

    private void readCall() {
      List<? extends ExpressionTree> given = tree.getArguments();
      if (method.level() != LogMethod.NONE) {
        level = LogLevel.namedBy(given.get(method.level()));
      }
      if (method.marker() != LogMethod.NONE) {
        addMarker(given.get(method.marker()));
      }
      if (method.throwable() != LogMethod.NONE) {
        throwable = given.get(method.throwable());
      }
      if (method.message() != LogMethod.NONE) {
        message = given.get(method.message());
        KeyValues.collect(message, state, keyValues);
      }
      if (method.firstArgument() != LogMethod.NONE) {
        readArguments(
            given.subList(method.firstArgument(), given.size() - method.behindArguments()));
      }
    }

    private void readArguments(List<? extends ExpressionTree> given) {
      boolean variableArity = ((JCMethodInvocation) tree).varargsElement != null;
      boolean array =
          method.argumentRole() == ParameterRole.VALUES
              || method.argumentRole() == ParameterRole.SUPPLIERS;
      boolean called = method.argumentRole() == ParameterRole.SUPPLIERS;
      if (variableArity || !array) {
        addArguments(given, called);
        return;
      }
      addArguments(given.subList(0, given.size() - 1), called);
      if (given.get(given.size() - 1) instanceof NewArrayTree literal
          && literal.getInitializers() != null) {
        addArguments(literal.getInitializers(), called);
      } else {
        argumentsKnown = false;
      }
    }

    private void addArguments(List<? extends ExpressionTree> given, boolean called) {
      for (ExpressionTree argument : given) {
        addArgument(argument, called);
      }
    }

    /** Reads the calls of the chain in the order they are made. */
    private void readChain(ExpressionTree receiver) {
      LogChain before = LogChain.upFrom(receiver, api, state);
      if (before.fromLogger()) {
        logger = before.start();
      } else {
        // A builder from a variable, a parameter or a helper: it may hold anything already.
        argumentsKnown = false;
      }
      chain = before.calls();
      chain.forEach(this::readStep);
    }

    private void readStep(MethodInvocationTree call) {
      MethodSymbol symbol = ASTHelpers.getSymbol(call);
      LogApi.Step step = api.steps().get(symbol.getSimpleName().toString());
      List<? extends ExpressionTree> given = call.getArguments();
      if (step == null) {
        return;
      }
      switch (step) {
        case LEVEL ->
            level =
                given.isEmpty()
                    ? LogLevel.named(symbol.getSimpleName().toString().substring("at".length()))
                    : LogLevel.namedBy(given.get(0));
        case MESSAGE -> message = given.get(0);
        case ARGUMENT -> addArgument(given.get(0), isSupplierParameter(symbol));
        case KEY_VALUE ->
            keyValues.add(
                new KeyValue(
                    Optional.of(given.get(0)),
                    given.size() > 1 ? Optional.of(given.get(1)) : Optional.empty(),
                    call));
        case MARKER -> addMarker(given.get(0));
        case CAUSE -> throwable = given.get(0);
      }
    }

    private boolean isSupplierParameter(MethodSymbol symbol) {
      VarSymbol parameter = symbol.getParameters().head;
      return ParameterRole.of(parameter.type, state.getTypes()) == ParameterRole.SUPPLIER;
    }

    private void addMarker(ExpressionTree marker) {
      markers.add(marker);
      KeyValues.collect(marker, state, keyValues);
    }

    private void addArgument(ExpressionTree argument, boolean called) {
      ArgumentKinds kinds = new ArgumentKinds(api, state);
      Argument.Kind kind = called ? kinds.ofSupplier(argument) : kinds.ofValue(argument);
      arguments.add(new Argument(argument, kind));
      if (kind == Argument.Kind.STRUCTURED) {
        KeyValues.collect(argument, state, keyValues);
      }
    }

    private LoggerOrigin origin() {
      if (logger == null || !method.api().dependsOnOrigin()) {
        return LoggerOrigin.UNKNOWN;
      }
      return ASTHelpers.getSymbol(logger) instanceof VarSymbol variable
          ? origins.computeIfAbsent(variable, v -> LoggerOrigin.of(v, state))
          : LoggerOrigin.of(logger, state);
    }

    /** The message as a text that will be formatted; empty where that is not what happens. */
    private Optional<MessageText> text(LoggerOrigin origin) {
      if (message == null
          || method.bundle()
          || method.isOpaque()
          || origin == LoggerOrigin.OPAQUE
          || !state
              .getTypes()
              .isSameType(ASTHelpers.getType(message), state.getSymtab().stringType)) {
        return Optional.empty();
      }
      MessageText text = MessageText.of(message);
      if (isPerhapsKey(text) || isPerhapsFormatter(text, origin)) {
        return Optional.empty();
      }
      return Optional.of(text);
    }

    /** One word without a placeholder, in an API that translates messages: the key of a bundle. */
    private boolean isPerhapsKey(MessageText text) {
      return api.translatesMessages()
          && text.text().chars().noneMatch(c -> Character.isWhitespace(c) || c == '{' || c == '%');
    }

    /** A {@code %s} to a Log4j2 logger made out of sight, which may well be a formatter logger. */
    private boolean isPerhapsFormatter(MessageText text, LoggerOrigin origin) {
      return api.formatterRow().isPresent()
          && origin == LoggerOrigin.UNKNOWN
          && text.text().indexOf('%') >= 0
          && Template.parse(api.style(), text.text()).foreign().stream()
              .anyMatch(foreign -> foreign.style() == TemplateStyle.PRINTF);
    }
  }
}
