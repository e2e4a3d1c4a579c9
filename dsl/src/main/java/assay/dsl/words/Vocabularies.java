package assay.dsl.words;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All blocks by the name that authors know them by. */
public final class Vocabularies {
    private static final Map<String, Class<?>> BLOCKS = new LinkedHashMap<>();

    static {
        BLOCKS.put("the top of a recipe", RecipeWords.class);
        BLOCKS.put("part { }", PartWords.class);
        BLOCKS.put("sample { }", SampleWords.class);
        BLOCKS.put("simulatedScenes { }", SceneWords.class);
        BLOCKS.put("perGalaxy { }", PerGalaxyWords.class);
        BLOCKS.put("maps { }", MapsWords.class);
        BLOCKS.put("select { }", SelectWords.class);
        BLOCKS.put("collection { }", CollectionWords.class);
        BLOCKS.put("acrossGalaxies { }", AcrossWords.class);
        BLOCKS.put("calibrator { }", CalibratorWords.class);
        BLOCKS.put("layout { }", LayoutWords.class);
        BLOCKS.put("demarcation { }", DemarcationWords.class);
        BLOCKS.put("catalogue { }", CatalogueWords.class);
        BLOCKS.put("table { }", TableWords.class);
        BLOCKS.put("figure { }", FigureWords.class);
        BLOCKS.put("panel { }", PanelWords.class);
        BLOCKS.put("a file of tables and figures", ShowWords.class);
        BLOCKS.put("the library", LibraryWords.class);
    }

    private Vocabularies() {}

    /** The blocks and their interfaces, in the order of a recipe. */
    public static Map<String, Class<?>> all() {
        return java.util.Collections.unmodifiableMap(BLOCKS);
    }

    public static String nameOf(Block block) {
        return BLOCKS.entrySet().stream()
                .filter(entry -> entry.getValue().isInstance(block))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("this block");
    }

    /** The words of a block, without those that it takes over from another block. */
    public static List<Method> wordsOf(Class<?> vocabulary) {
        Stream<Class<?>> shared = Arrays.stream(vocabulary.getInterfaces())
                .filter(words -> words == RowWords.class || words == StudyWords.class);
        return Stream.concat(Stream.of(vocabulary), shared)
                .flatMap(words -> Arrays.stream(words.getDeclaredMethods()))
                .toList();
    }

    /** Every word of every block. */
    public static Set<String> words() {
        Set<String> words = new TreeSet<>();
        for (Class<?> block : BLOCKS.values()) {
            for (Method method : wordsOf(block)) words.add(method.getName());
        }
        return words;
    }

    /** The block whose own word it is, if any. */
    public static Optional<String> blockWithWord(String word) {
        for (Map.Entry<String, Class<?>> entry : BLOCKS.entrySet()) {
            for (Method method : wordsOf(entry.getValue())) {
                if (method.getName().equals(word)) return Optional.of(entry.getKey());
            }
        }
        return Optional.empty();
    }
}
