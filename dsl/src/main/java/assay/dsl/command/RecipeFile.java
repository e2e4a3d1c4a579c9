package assay.dsl.command;

import assay.dsl.compiler.Recipes;
import assay.dsl.reading.Suggestion;
import assay.model.Problem;
import assay.plan.Study;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A recipe by name or file: {@code dwarf-gradients} is one that Assay ships, {@code my.groovy} a file.
 *
 * @param folder where the tables lie that it brings with it; empty for a shipped one
 */
record RecipeFile(String name, String shown, String text, Optional<Path> folder) {
    static final List<String> SHIPPED = List.of("hello", "dwarf-gradients", "lensed-arcs", "psf-forward-model");

    private static final String RESOURCES = "/assay/recipes/";
    private static final long LARGEST = 1 << 20;

    static RecipeFile find(String recipe) {
        Path file = Path.of(recipe);
        if (Files.isRegularFile(file)) return read(file);
        String name = recipe.endsWith(".groovy") ? recipe.substring(0, recipe.length() - 7) : recipe;
        if (SHIPPED.contains(name)) return shipped(name);
        if (Files.isDirectory(file)) throw new Problem(recipe + " is a folder; name a recipe in it");
        throw new Problem("there is no recipe '" + recipe + "', neither a file nor one that Assay ships ("
                + String.join(", ", SHIPPED) + ")" + Suggestion.among(name, SHIPPED));
    }

    private static RecipeFile read(Path file) {
        try {
            if (Files.size(file) > LARGEST) throw new Problem(file + ": larger than 1 MiB, which no recipe is");
            String text = Files.readString(file);
            String name =
                    file.getFileName().toString().replaceFirst("\\.groovy$", "").replaceAll("[^A-Za-z0-9._-]", "_");
            Path folder = file.toAbsolutePath().getParent();
            return new RecipeFile(name, file.toString(), text, Optional.of(folder));
        } catch (CharacterCodingException e) {
            throw new Problem(file + ": not a text in UTF-8", e);
        } catch (IOException e) {
            throw new Problem(file + ": cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private static RecipeFile shipped(String name) {
        return new RecipeFile(name, name + ".groovy", resource(name + ".groovy").orElseThrow(), Optional.empty());
    }

    private static Optional<String> resource(String name) {
        try (InputStream in = RecipeFile.class.getResourceAsStream(RESOURCES + name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    Study study() {
        return study(new LinkedHashMap<>());
    }

    /** The study; {@code parts} is told the files, by name, in which the recipe goes on. */
    Study study(Map<String, String> parts) {
        return Recipes.read(name, shown, text, file -> parts.computeIfAbsent(file, this::beside));
    }

    /** The text of a file that the recipe brings with it. */
    String beside(String table) {
        if (folder.isEmpty()) {
            return resource(table).orElseThrow(() -> new Problem(shown + ": there is no '" + table + "' beside it"));
        }
        Path file = folder.get().resolve(table);
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Problem(shown + ": there is no '" + table + "' beside it", e);
        }
    }

    /** The same for a file that it may do without: a plain table of text, if it is there. */
    Optional<String> textBeside(String table) {
        if (table.contains("{galaxy}") || !table.matches(".*\\.(csv|ecsv)")) return Optional.empty();
        if (folder.isEmpty()) return resource(table);
        return Files.isRegularFile(folder.get().resolve(table)) ? Optional.of(beside(table)) : Optional.empty();
    }
}
