package assay.plots;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The one file that says how figures look; a word that it lacks is a mistake of ours. */
final class StyleFile {
    private static final Properties WORDS = read();

    private StyleFile() {}

    private static Properties read() {
        Properties words = new Properties();
        try (InputStream file = StyleFile.class.getResourceAsStream("figures.style")) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the style of the figures cannot be read", e);
        }
        return words;
    }

    static double number(String word) {
        return Double.parseDouble(said(word));
    }

    static Color colour(String word) {
        return new Color(Integer.parseInt(said(word), 16));
    }

    private static String said(String word) {
        String said = WORDS.getProperty(word);
        if (said == null) throw new IllegalStateException("figures.style does not say " + word);
        return said.strip();
    }
}
