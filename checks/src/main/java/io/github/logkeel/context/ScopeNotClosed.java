package io.github.logkeel.context;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.model.context.ContextCall;
import io.github.logkeel.model.context.OpenScope;
import javax.inject.Inject;

/** Flags scopes that stay open when the method that opened them is left. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Scope that is still open when the method that opened it is left",
    explanation =
        """
        ## What it finds

        A scope of a span (Micrometer, Brave, OpenTracing), of a snapshot, of a gRPC context or of an
        entry of the MDC whose result is dropped, that a local variable holds and nobody closes, that is
        not closed on every way through the method (something in between throws or returns, only one
        branch or only a `catch` clause closes it), or that is closed in a callback which
        runs on another thread. And one that is kept beyond the method: in a private field, or in its
        thread local or collection, or under a private key, from where nobody takes it; or in a field of
        a servlet, a filter, an interceptor, a controller, which serves many requests at the same time.

        ## Why it hurts in production

        The scope belongs to its thread. The next request that the thread serves logs with the trace id
        and the entries of this one, and its spans become children of a span that has long been ended.
        To close a scope on another thread does nothing for this one, and spoils the other.

        ## Bad

        ```java
        MDC.putCloseable("customer", customer);
        items.add(totalSupplier.get());
        log.info("order {} accepted", orderId);
        ```

        ## Good

        ```java
        try (MDC.MDCCloseable ignored = MDC.putCloseable("customer", customer)) {
          items.add(totalSupplier.get());
          log.info("order {} accepted", orderId);
        }
        ```

        ## What it cannot see

        Scopes that are returned, or given to another method, which may close them; what becomes of one
        that is taken from where it is kept; keys and fields that others may read, or that are set
        twice before they are closed; fields of objects
        that are made for each request, as resources of JAX-RS are. A dropped entry
        whose key the program removes anywhere, or where it clears all entries, but in another handler of
        HTTP, or in a task for code that a server calls; one inside another of the same key, which takes it away. OpenTelemetry's `makeCurrent()` and
        a dropped `attach()` of gRPC, which Error Prone's own checks report, but for callbacks in the
        try and shared fields. No repair is offered where the method does nothing in the scope, goes on behind
        the block, or returns the span, which its callers need; where a variable in between is needed behind
        it, where the scope is kept, where it is closed in a callback and is no resource of a try, or for
        what is neither closeable nor in a variable.
        """,
    linkType = NONE,
    severity = WARNING)
public final class ScopeNotClosed extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  public ScopeNotClosed() {
    this(new Logkeel());
  }

  @Inject
  ScopeNotClosed(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(ContextCall call, VisitorState state) {
    boolean opens =
        switch (call.role()) {
          case OPEN_SCOPE -> logkeel().contextCalls().changesSpan(call, state);
          case OPEN_ENTRY, START_CURRENT, ATTACH -> true;
          default -> false;
        };
    return opens
        ? ScopeVerdict.of(OpenScope.of(call, state), logkeel(), state)
            .map(verdict -> describe(verdict.tree(), verdict.message(), verdict.repair()))
            .orElse(Description.NO_MATCH)
        : Description.NO_MATCH;
  }
}
