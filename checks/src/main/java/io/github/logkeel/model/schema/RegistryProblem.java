package io.github.logkeel.model.schema;

/**
 * What is wrong with a registry.
 *
 * @param place where
 * @param text what, and what to do
 * @param isError whether what stands there cannot be gone by; else it is only unwise
 */
public record RegistryProblem(Place place, String text, boolean isError) {

  @Override
  public String toString() {
    return place + ": " + text;
  }
}
