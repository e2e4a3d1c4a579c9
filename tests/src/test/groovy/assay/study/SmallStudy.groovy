package assay.study

import assay.dsl.command.Assay

import java.nio.charset.StandardCharsets
import java.nio.file.Files
import java.nio.file.Path

/** The shipped recipe with fewer simulated galaxies, in a folder of its own, and the command line that runs it. */
class SmallStudy {
    final Path folder
    final Path recipe

    SmallStudy(Path folder, int galaxies) {
        this.folder = folder
        def shipped = Files.readString(DwarfStudy.RECIPES.resolve('dwarf-gradients.groovy'))
        assert shipped.contains('number: 55')
        recipe = Files.writeString(folder.resolve('small.groovy'), shipped.replace('number: 55', "number: $galaxies".toString()))
        Files.copy(DwarfStudy.RECIPES.resolve('dwarf-gradients.figures.groovy'), folder.resolve('dwarf-gradients.figures.groovy'))
        Files.createDirectories(folder.resolve('published'))
        Files.copy(DwarfStudy.RECIPES.resolve('published/li2025.csv'), folder.resolve('published/li2025.csv'))
    }

    /** Runs it into a folder of that name. */
    Told run(String out, List<?> more = ['--no-figures']) {
        command(['run', recipe, '--quiet', '--out', folder.resolve(out)] + more)
    }

    Path results(String out) {
        folder.resolve(out).resolve('small')
    }

    /** The files of a part of the results, by name. */
    Map<String, String> files(String out, String part) {
        Files.list(results(out).resolve(part)).withCloseable { files ->
            files.toList().collectEntries { [it.fileName.toString(), new String(Files.readAllBytes(it), StandardCharsets.ISO_8859_1)] }
        }
    }

    /** The rows of a table, by the galaxy they begin with. */
    Map<String, String> rows(String out, String table) {
        Files.readAllLines(results(out).resolve("tables/${table}.csv")).collectEntries { [it.split(',')[0], it] }
    }

    /** The rows of a table in CSV, cells by their column. */
    static List<Map<String, String>> table(Path file) {
        def lines = Files.readAllLines(file)
        def names = lines[0].split(',')
        lines.drop(1).collect { line ->
            def cells = line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/, -1)
            [names, cells].transpose().collectEntries()
        }
    }

    /** What a command said, and how it ended. */
    record Told(int code, String out, String err) {}

    static Told command(List<?> words) {
        def out = new ByteArrayOutputStream()
        def err = new ByteArrayOutputStream()
        def (before, beforeErr) = [System.out, System.err]
        System.setOut(new PrintStream(out, true))
        System.setErr(new PrintStream(err, true))
        try {
            def code = Assay.run(words*.toString() as String[])
            new Told(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8))
        } finally {
            System.setOut(before)
            System.setErr(beforeErr)
        }
    }
}
