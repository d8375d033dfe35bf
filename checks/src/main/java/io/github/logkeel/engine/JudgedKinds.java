package io.github.logkeel.engine;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * What a check judges: the types that it has a {@code judge} of its own for. To ask all checks
 * about all sites takes longer than many of the answers.
 */
final class JudgedKinds extends ClassValue<ImmutableList<Class<?>>> {

  private static final JudgedKinds ALL = new JudgedKinds();

  private JudgedKinds() {}

  /**
   * The kinds of sites.
   *
   * @param check a subclass of {@link LogkeelCheck}
   */
  static ImmutableList<Class<?>> of(Class<?> check) {
    return ALL.get(check);
  }

  @Override
  protected ImmutableList<Class<?>> computeValue(Class<?> check) {
    return check == LogkeelCheck.class
        ? ImmutableList.of()
        : Stream.concat(
                get(check.getSuperclass()).stream(),
                Arrays.stream(check.getDeclaredMethods())
                    .filter(method -> method.getName().equals("judge"))
                    .filter(method -> method.getParameterCount() > 0)
                    .<Class<?>>map(method -> method.getParameterTypes()[0]))
            .distinct()
            .collect(toImmutableList());
  }
}
