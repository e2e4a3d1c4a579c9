package assay

import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import java.util.jar.JarEntry
import java.util.jar.JarOutputStream
import javax.tools.ToolProvider

/**
 * A small copy of the project, mostly in a folder with blanks in its name: the real launcher, a program that repeats what
 * it is told, and a Maven that notes each call and "builds" by laying that program into place. Unless a real Java is asked
 * for, a script stands in for it, which repeats what it is told as the program would, only sooner.
 */
class Checkout {

    static final Map<String, String> REAL_JAVA = [JAVA_HOME: System.getProperty('java.home')]

    final Path home
    final Map<String, String> environment

    Checkout(Path folder, Path program, String name = 'a folder with blanks') {
        home = Files.createDirectories(folder.resolve(name))
        def tools = Files.createDirectories(folder.resolve("tools of $name"))
        def java = javaHome(folder.resolve('stand-in'), '17.0.1', '''
            for word; do
                case $word in -XX:ArchiveClassesAtExit=*) echo classes > "${word#*=}" ;; esac
            done
            while [ $# -gt 0 ] && [ "$1" != -jar ]; do shift; done
            [ $# -gt 0 ] || exit 0
            shift 2
            for word; do echo "[$word]"; done
            echo "in $(pwd -P)"
            case ${1:-} in end*) exit "${1#end}" ;; esac''')
        script(tools.resolve('mvn'), '''
            echo "$@" >> mvn.calls
            mkdir -p dsl/target
            echo 'half a jar' > dsl/target/assay.jar
            while [ -e slow ]; do sleep 0.1; done
            [ ! -e broken ] || { echo 'Table.java:[12,5] semicolon expected'; exit 1; }
            cp "$PROGRAM" dsl/target/assay.jar''')
        environment = [JAVA_HOME: java, PATH: "$tools:${System.getenv('PATH')}", PROGRAM: program]
                .collectEntries { key, value -> [key, value.toString()] }
        Files.copy(project().resolve('assay'), home.resolve('assay'))
        ['pom.xml', 'dsl/pom.xml', 'plots/pom.xml', 'runtime/pom.xml', 'recipes/pom.xml', 'runtime/src/main/Unit.java',
         'plots/src/Plot.java', 'dsl/src/test/WordsSpec.groovy'].each { write(it) }
        home.resolve('assay').toFile().executable = true
    }

    static Path project() {
        def folder = Path.of('').toAbsolutePath()
        while (folder != null && !Files.isRegularFile(folder.resolve('assay'))) folder = folder.parent
        folder
    }

    /** Compiles the program that repeats its arguments, where it stands and a property, and ends as it is told. */
    static Path program(Path folder) {
        def sources = ['Main': '''
            public static void main(String[] words) {
                for (String word : words) System.out.println("[" + word + "]");
                System.out.println("in " + java.nio.file.Path.of("").toAbsolutePath());
                System.out.println("planet " + System.getProperty("planet"));
                if (words.length > 0 && words[0].startsWith("end")) System.exit(Integer.parseInt(words[0].substring(3)));
            }''', 'Rehearsal': 'public static void main(String[] words) { Main.main(words); }'].collect { name, body ->
            def source = Files.createDirectories(folder.resolve('assay/dsl')).resolve("${name}.java")
            Files.writeString(source, "package assay.dsl; public final class $name { $body }".toString())
        }
        def options = ['--release', '17', '-d', folder.toString()] + sources*.toString()
        assert ToolProvider.systemJavaCompiler.run(null, null, null, options as String[]) == 0
        def jar = folder.resolve('program.jar')
        new JarOutputStream(Files.newOutputStream(jar)).withCloseable { out ->
            ['META-INF/MANIFEST.MF': 'Manifest-Version: 1.0\nMain-Class: assay.dsl.Main\n'.bytes,
             'assay/dsl/Main.class': Files.readAllBytes(folder.resolve('assay/dsl/Main.class')),
             'assay/dsl/Rehearsal.class': Files.readAllBytes(folder.resolve('assay/dsl/Rehearsal.class'))].each { name, bytes ->
                out.putNextEntry(new JarEntry(name))
                out.write(bytes)
            }
        }
        jar
    }

    /** A folder that looks like a JDK of this version, whose java does as the script says. */
    static Path javaHome(Path home, String version, String script) {
        Files.createDirectories(home.resolve('bin'))
        Files.writeString(home.resolve('release'), "JAVA_VERSION=\"$version\"\nOS_ARCH=\"any\"\n".toString())
        this.script(home.resolve('bin/java'), script)
        home
    }

    static void script(Path file, String body) {
        Files.writeString(file, "#!/bin/sh\n${body.stripIndent()}\n".toString())
        file.toFile().executable = true
    }

    Path write(String file, String text = '') {
        def path = home.resolve(file)
        Files.createDirectories(path.parent)
        Files.writeString(path, text)
    }

    Path launcher() {
        home.resolve('dsl/target/launcher')
    }

    /** What Maven was asked, call by call. */
    List<String> builds() {
        def calls = home.resolve('mvn.calls')
        Files.exists(calls) ? Files.readAllLines(calls) : []
    }

    List<Path> archives() {
        Files.list(launcher()).withCloseable { files -> files.filter { it ==~ /.*\.(jsa|aot)/ }.toList() }
    }

    Run run(List<String> words = [], Map<String, String> changes = [:], Path from = home, Path command = home.resolve('assay')) {
        start(words, changes, from, command).end()
    }

    Run start(List<String> words = [], Map<String, String> changes = [:], Path from = home,
              Path command = home.resolve('assay')) {
        def builder = new ProcessBuilder([command.toString()] + words).directory(from.toFile())
        builder.environment().clear()
        builder.environment().putAll((environment + changes).findAll { it.value != null })
        new Run(builder)
    }

    /** A start, and when it has ended what it said. */
    static class Run {
        final Process process
        private final Path out = Files.createTempFile('assay', '.out')
        private final Path err = Files.createTempFile('assay', '.err')

        Run(ProcessBuilder builder) {
            process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start()
        }

        Run end() {
            assert process.waitFor(60, TimeUnit.SECONDS)
            this
        }

        int code() {
            process.exitValue()
        }

        List<String> said() {
            Files.readAllLines(out)
        }

        List<String> complained() {
            Files.readAllLines(err)
        }
    }
}
