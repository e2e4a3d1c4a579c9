package assay.study

import assay.Checkout
import assay.dsl.compiler.Recipes
import assay.engine.Progress
import assay.engine.Results
import assay.engine.RunOptions
import assay.engine.Runner
import assay.plan.SamplePlan
import assay.plan.SimulatedSample
import assay.plan.Study
import assay.simulate.DwarfSampleRules
import assay.simulate.DwarfSampleRules.Observation
import assay.simulate.Draws
import assay.stats.RandomStream

import java.nio.file.Files
import java.nio.file.Path

/** The recipe of the dwarf galaxies as it is shipped, and ways to run it. */
class DwarfStudy {
    static final Path RECIPES = Checkout.project().resolve('recipes')

    static Study read() {
        Recipes.read('dwarf-gradients', 'dwarf-gradients.groovy', Files.readString(RECIPES.resolve('dwarf-gradients.groovy')),
            { file -> Files.readString(RECIPES.resolve(file)) })
    }

    static DwarfSampleRules rules(Study study) {
        (study.sample().get().simulated().get() as SimulatedSample.Dwarfs).rules()
    }

    /** The same study on another simulated sample. */
    static Study with(Study study, DwarfSampleRules rules) {
        def sample = study.sample().get()
        changed(study, [sample: Optional.of(changed(sample, [simulated: Optional.of(new SimulatedSample.Dwarfs(rules))]) as SamplePlan)]) as Study
    }

    /** The same study without the steps of these names. */
    static Study without(Study study, List<String> names) {
        def (perGalaxy, across) = [study.perGalaxy(), study.acrossGalaxies()].collect { steps ->
            steps.findAll { step -> !(step.respondsTo('name') && step.name() in names) }
        }
        assert perGalaxy.size() + across.size() == study.perGalaxy().size() + study.acrossGalaxies().size() - names.size()
        changed(study, [perGalaxy: perGalaxy, acrossGalaxies: across]) as Study
    }

    /** The same galaxies through a coarser instrument: larger pixels and fewer bins. */
    static DwarfSampleRules coarse(DwarfSampleRules rules, double pixel, int mostBins) {
        changed(rules, [observation: changed(rules.observation(), [pixel: pixel, mostBins: mostBins]) as Observation]) as
                DwarfSampleRules
    }

    /** A record with some of its parts replaced. */
    static Object changed(Record record, Map<String, Object> parts) {
        def components = record.class.recordComponents
        assert components*.name.containsAll(parts.keySet())
        def values = components.collect { parts.containsKey(it.name) ? parts[it.name] : record."$it.name"() }
        record.class.getDeclaredConstructor(components*.type as Class[]).newInstance(values as Object[])
    }

    static Results run(Study study, Path work, Path data = null, int threads = 1) {
        def options = new RunOptions(Optional.ofNullable(data), RECIPES, work, threads, [])
        new Runner(study, options, Progress.SILENT).run()
    }

    /** A stream of chance that is nobody else's. */
    static Draws draws(String name) {
        def stream = RandomStream.of(20250423, 'specification', name)
        [uniform: { stream.nextDouble() }, gaussian: { stream.nextGaussian() }] as Draws
    }
}
